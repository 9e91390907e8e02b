package moodlab.domain.song;

import java.time.Duration;

/**
 * How much of a song was heard.
 *
 * @param heard seconds that really sounded: pauses do not count, a part heard twice counts twice
 * @param passed how much of the song went by in that time: at twice its speed twice as much
 * @param length the song's
 * @param handling what the listener did meanwhile
 */
public record Exposure(Duration heard, Duration passed, Duration length, End end, Handling handling) {

    /** Of a song at its own speed that nobody touched. */
    public Exposure(Duration heard, Duration length, End end) {
        this(heard, heard, length, end, Handling.NONE);
    }

    /** Why it stopped. */
    public enum End {
        FINISHED,
        SKIPPED,
        LEFT,
        FAILED
    }

    /** Nothing was heard. */
    public static Exposure none(End end) {
        return new Exposure(Duration.ZERO, Duration.ZERO, end);
    }

    /** How much of the song went by, 0 … 1. */
    public double share() {
        return length.isZero() ? 0 : Math.min(1, (double) passed.toNanos() / length.toNanos());
    }
}
