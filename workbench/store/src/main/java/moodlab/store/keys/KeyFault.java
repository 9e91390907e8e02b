package moodlab.store.keys;

/** A key cannot be had or kept; the message is a sentence for a person, with what to do about it. */
public class KeyFault extends RuntimeException {

    /** @param message a sentence for a person, with the remedy */
    public KeyFault(String message) {
        super(message);
    }

    /** @param message a sentence for a person, with the remedy */
    public KeyFault(String message, Throwable cause) {
        super(message, cause);
    }
}
