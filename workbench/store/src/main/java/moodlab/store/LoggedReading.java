package moodlab.store;

import moodlab.domain.TimedReading;

/**
 * A reading with the round whose decision it came before.
 *
 * @param link its place in the chain of its session; grows from reading to reading
 */
public record LoggedReading(long link, String session, int sequence, TimedReading reading) {}
