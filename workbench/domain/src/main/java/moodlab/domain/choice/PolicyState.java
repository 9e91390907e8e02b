package moodlab.domain.choice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        return new Stamp(name, version, sha256(json));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
