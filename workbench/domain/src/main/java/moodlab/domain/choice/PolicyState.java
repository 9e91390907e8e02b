package moodlab.domain.choice;

import moodlab.domain.file.Sha256;

/**
 * What a policy has learnt, as text that can be read elsewhere.
 *
 * @param name the policy's
 * @param version how many lessons it has taken in
 * @param json the whole state; equal states have equal text
 */
public record PolicyState(String name, long version, String json) {

    /**
     * Names a state without holding it.
     *
     * @param hash SHA-256 of the state's JSON in UTF-8, in hex
     */
    public record Stamp(String name, long version, String hash) {}

    public Stamp stamp() {
        return new Stamp(name, version, Sha256.of(json));
    }
}
