package moodlab.store.people;

import java.time.Instant;

/**
 * A person as the store knows them; the password's hash stays in the store.
 *
 * @param pseudonym see {@link Pseudonym}
 * @param retired whether logging in and listening are over, until restored
 * @param made when it was registered
 */
public record Account(String pseudonym, Role role, boolean retired, Instant made) {}
