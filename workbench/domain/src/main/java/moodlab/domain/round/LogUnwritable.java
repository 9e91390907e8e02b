package moodlab.domain.round;

/** The log could not be written; the message says why and what to do. */
public final class LogUnwritable extends RuntimeException {

    public LogUnwritable(String message, Throwable cause) {
        super(message, cause);
    }
}
