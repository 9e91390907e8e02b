package moodlab.store.people;

/** Something cannot be done to or by a person; the message says what and what to do. */
public class PeopleFault extends RuntimeException {

    /** @param message one sentence with a remedy */
    public PeopleFault(String message) {
        super(message);
    }

    /** @param message one sentence with a remedy */
    public PeopleFault(String message, Throwable cause) {
        super(message, cause);
    }
}
