package moodlab.store.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import moodlab.store.keys.Utf8;

/**
 * Makes and checks hashes of passwords, {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}. Arrays that hold a password
 * are the caller's to wipe; copies made here are wiped here.
 */
final class Passwords {

    /** Characters; the longest keeps a slip of the clipboard from hashing a book. */
    static final int SHORTEST = 10;

    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordCost cost;
    private final RandomGenerator random;

    /** @param random of the salts: not to be guessed */
    Passwords(PasswordCost cost, RandomGenerator random) {
        this.cost = cost;
        this.random = random;
    }

    /** @throws PeopleFault where it is too short or too long */
    String hash(char[] password) {
        if (password.length < SHORTEST || password.length > LONGEST) {
            throw new PeopleFault("A password has " + SHORTEST + " to " + LONGEST + " characters: choose a "
                    + (password.length < SHORTEST ? "longer one, such as four words." : "shorter one."));
        }
        return slowly(password);
    }

    private String slowly(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] plain = Utf8.bytes(password);
        try {
            return Argon2Function.getInstance(
                            cost.memoryKibibytes(), cost.passes(), cost.lanes(), HASH_BYTES, Argon2.ID)
                    .hash(plain, salt)
                    .getResult();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** With the parameters that the hash names. */
    boolean matches(char[] password, String hash) {
        byte[] plain = Utf8.bytes(password);
        try {
            return Argon2Function.getInstanceFromHash(hash).check(plain, hash.getBytes(StandardCharsets.US_ASCII));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Takes as long as a check, so that the time does not tell whether there is such an account. */
    void pretend(char[] password) {
        slowly(password);
    }
}
