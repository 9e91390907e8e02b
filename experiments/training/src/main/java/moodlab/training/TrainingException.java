package moodlab.training;

/** Training or evaluation cannot go on. The message is a sentence for a person, with the remedy. */
public final class TrainingException extends RuntimeException {

    public TrainingException(String message) {
        super(message);
    }

    public TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}
