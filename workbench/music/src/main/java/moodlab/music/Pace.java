package moodlab.music;

import java.util.function.LongSupplier;

/**
 * How a player takes its time.
 *
 * @param clock monotonic nanoseconds
 * @param pollNanos how long it waits for a full line to make room
 */
record Pace(LongSupplier clock, long pollNanos) {}
