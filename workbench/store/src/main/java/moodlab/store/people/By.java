package moodlab.store.people;

import java.time.Instant;

/**
 * Who changes something, and when.
 *
 * @param who a pseudonym, or how else the audit trail is to call them
 */
public record By(String who, Instant at) {}
