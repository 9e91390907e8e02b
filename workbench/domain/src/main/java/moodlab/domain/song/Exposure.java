package moodlab.domain.song;

import java.time.Duration;

/**
 * How much of a song was heard.
 *
 * @param heard seconds that really sounded: pauses do not count, a part heard twice counts twice
 * @param length the song's
 */
public record Exposure(Duration heard, Duration length, End end) {

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

    /** Heard by length, 0 … 1. */
    public double share() {
        return length.isZero() ? 0 : Math.min(1, (double) heard.toNanos() / length.toNanos());
    }
}
