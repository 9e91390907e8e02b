package moodlab.store.people;

import java.time.Instant;

/**
 * A change that somebody made.
 *
 * @param entry its number, ascending
 * @param who a pseudonym, or how else the change was made
 * @param subject what was changed: a pseudonym, a policy
 * @param before empty where there was nothing
 * @param after empty where nothing is left, or where it is not to be told, as a password
 */
public record AuditEntry(
        long entry, Instant at, String who, String action, String subject, String before, String after) {}
