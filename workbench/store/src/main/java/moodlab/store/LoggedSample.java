package moodlab.store;

import moodlab.domain.Sample;

/**
 * A sample with the round whose decision it came before.
 *
 * @param id grows from sample to sample
 */
public record LoggedSample(long id, String session, int sequence, Sample sample) {}
