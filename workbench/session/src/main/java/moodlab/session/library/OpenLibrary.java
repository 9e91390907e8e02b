package moodlab.session.library;

/** A library that is open; nobody else has its home's store before it is closed. */
public interface OpenLibrary extends LibraryService, AutoCloseable {

    @Override
    void close();
}
