package moodlab.session.library;

/** An order cannot be carried out; the message says why and what to do. Nothing was changed then. */
public final class LibraryFault extends RuntimeException {

    LibraryFault(String message) {
        super(message);
    }

    LibraryFault(String message, Throwable cause) {
        super(message, cause);
    }
}
