package moodlab.session;

/** A logged session cannot be gone on with or recomputed; the message says why and what to do. */
public final class SessionUnusable extends RuntimeException {

    SessionUnusable(String message, Throwable cause) {
        super(message, cause);
    }

    SessionUnusable(String message) {
        this(message, null);
    }
}
