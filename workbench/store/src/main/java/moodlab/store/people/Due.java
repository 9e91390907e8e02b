package moodlab.store.people;

import java.time.Instant;

/**
 * A participant whose data have been kept for as long as they were to be.
 *
 * @param last when the last session began, went on or ended
 * @param since when the time was over
 * @param sessions how many there are
 */
public record Due(String participant, Instant last, Instant since, long sessions) {}
