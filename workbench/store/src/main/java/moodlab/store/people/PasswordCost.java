package moodlab.store.people;

/**
 * What a guess at a password costs, by Argon2id (RFC 9106).
 *
 * @param memoryKibibytes m
 * @param passes t
 * @param lanes p
 */
public record PasswordCost(int memoryKibibytes, int passes, int lanes) {

    /** 64 MiB, three passes, one lane: the second choice of RFC 9106, section 4, with one lane. */
    public static final PasswordCost USUAL = new PasswordCost(64 << 10, 3, 1);
}
