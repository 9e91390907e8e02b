package moodlab.desktop.presenter.library;

/** Shows the library. */
@FunctionalInterface
public interface LibraryView {

    /** On the window's thread, whenever anything has changed. */
    void show(LibraryState state);
}
