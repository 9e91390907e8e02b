package moodlab.domain;

import java.time.Instant;

/**
 * A point in time, twice.
 *
 * @param utc the wall clock's, which may be set back
 * @param nanos a monotonic clock's: intervals come from here
 */
public record Moment(Instant utc, long nanos) {}
