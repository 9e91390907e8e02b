package moodlab.music;

import java.util.OptionalLong;

/**
 * When a line's first sample sounded. A line says now and then how many frames have sounded, a little late each time: the
 * earliest beginning that any answer of its first second allows is the nearest to the truth.
 */
final class Onset {

    private static final long WATCHED = Pcm.RATE;

    private long earliest = Long.MAX_VALUE;

    /**
     * @param nanos of a monotonic clock
     * @param played frames that had sounded by then, from the line's beginning
     */
    void observe(long nanos, long played) {
        if (played > 0 && played <= WATCHED) {
            earliest = Math.min(earliest, nanos - Pcm.duration(played).toNanos());
        }
    }

    /** On that clock; empty where nothing has sounded. */
    OptionalLong nanos() {
        return earliest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(earliest);
    }
}
