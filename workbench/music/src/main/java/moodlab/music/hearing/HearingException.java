package moodlab.music.hearing;

/** A song cannot be heard or a model of songs' moods cannot be used. The message is a sentence for a person, with the remedy. */
public final class HearingException extends RuntimeException {

    public HearingException(String message) {
        super(message);
    }

    public HearingException(String message, Throwable cause) {
        super(message, cause);
    }
}
