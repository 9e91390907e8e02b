package moodlab.datasets;

/** A data file is missing, cut short or not what it should be. The message is a sentence for a person, with the remedy. */
public final class DatasetException extends RuntimeException {

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
