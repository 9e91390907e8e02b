package moodlab.domain.song;

/** A song's sound cannot be had; the message says why and what to do. */
public final class SongUnplayable extends RuntimeException {

    public SongUnplayable(String message) {
        super(message);
    }

    public SongUnplayable(String message, Throwable cause) {
        super(message, cause);
    }
}
