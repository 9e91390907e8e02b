package moodlab.emotion;

/** A model cannot be used. The message is a sentence for a person, with the remedy. */
public final class ModelException extends RuntimeException {

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
