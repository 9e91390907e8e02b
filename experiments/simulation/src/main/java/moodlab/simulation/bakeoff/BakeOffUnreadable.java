package moodlab.simulation.bakeoff;

/** A table of results cannot be read, or has nothing to compare. The message says what to do. */
public final class BakeOffUnreadable extends RuntimeException {

    BakeOffUnreadable(String message) {
        super(message);
    }

    BakeOffUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
