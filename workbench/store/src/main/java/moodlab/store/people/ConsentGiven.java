package moodlab.store.people;

import java.time.Instant;

/**
 * That a person agreed, or took it back.
 *
 * @param version of the text that was before them
 * @param hash SHA-256 of that text
 * @param given false where it was withdrawn
 */
public record ConsentGiven(Purpose purpose, int version, String hash, boolean given, Instant at) {

    /** Whether it holds: given, and to the text of today. */
    public boolean holds() {
        return given && hash.equals(purpose.hash());
    }
}
