package moodlab.store;

/** A store could not be opened or read; the message says why and what to do. */
public final class StoreUnavailable extends RuntimeException {

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    StoreUnavailable(String message) {
        this(message, null);
    }
}
