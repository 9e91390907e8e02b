package moodlab.store.keys;

/** A key cannot be had or kept; the message is a sentence for a person, with what to do about it. */
public class KeyFault extends RuntimeException {

    KeyFault(String message) {
        super(message);
    }

    KeyFault(String message, Throwable cause) {
        super(message, cause);
    }
}
