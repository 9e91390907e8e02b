package moodlab.datasets;

/** An exported log could not be read; the message says where it is wrong and what to do. */
public final class SessionLogUnreadable extends RuntimeException {

    SessionLogUnreadable(String message) {
        super(message);
    }

    SessionLogUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
