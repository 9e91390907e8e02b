package moodlab.music;

/** A folder holds no song that can be played; the message says what was expected there. */
public final class SongsMissing extends RuntimeException {

    SongsMissing(String message) {
        super(message);
    }

    public SongsMissing(String message, Throwable cause) {
        super(message, cause);
    }
}
