package moodlab.emotion.person;

/** A calibration cannot be kept or read. The message is a sentence for a person, with the remedy. */
public final class CalibrationException extends RuntimeException {

    public CalibrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
