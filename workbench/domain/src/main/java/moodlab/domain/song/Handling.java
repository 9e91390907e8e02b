package moodlab.domain.song;

import java.util.OptionalLong;

/**
 * What a listener did with a song while it played.
 *
 * @param pauses how often it was paused
 * @param seeks how often another place was sought
 * @param volume at the end, 0 (or muted) … 1
 * @param speed at the end, times the song's own
 * @param onset when its first sample sounded, in nanoseconds of the session's monotonic clock, the line's latency
 *     counted in; empty where nothing sounded or the clock is simulated
 */
public record Handling(int pauses, int seeks, double volume, double speed, OptionalLong onset) {

    /** Nothing was touched, nothing measured. */
    public static final Handling NONE = new Handling(0, 0, 1, 1, OptionalLong.empty());
}
