package moodlab.store;

import moodlab.domain.Sample;

/**
 * A sample with the round whose decision it came before.
 *
 * @param link its place in the chain of its session; grows from sample to sample
 */
public record LoggedSample(long link, String session, int sequence, Sample sample) {}
