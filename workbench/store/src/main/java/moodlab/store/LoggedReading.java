package moodlab.store;

import moodlab.domain.TimedReading;

/**
 * A reading with the round whose decision it came before.
 *
 * @param id grows from reading to reading
 */
public record LoggedReading(long id, String session, int sequence, TimedReading reading) {}
