package moodlab.vision.recording;

/** A recording that cannot be written or read; the message is a sentence for a person, with what to do about it. */
public final class RecordingException extends RuntimeException {

    RecordingException(String message) {
        super(message);
    }

    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
