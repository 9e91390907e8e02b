package moodlab.vision;

/** A camera or video that cannot be used; the message is a sentence for a person, with what to do about it. */
public final class CameraException extends RuntimeException {

    CameraException(String message) {
        super(message);
    }

    CameraException(String message, Throwable cause) {
        super(message, cause);
    }
}
