package moodlab.store.keys;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * What a guess at a passphrase costs, by Argon2id (RFC 9106).
 *
 * @param memoryKibibytes m
 * @param passes t
 * @param lanes p
 */
record Stretching(int memoryKibibytes, int passes, int lanes) {

    static final int SALT = 16;

    /** 64 MiB, three passes, one lane. */
    static final Stretching USUAL = new Stretching(64 << 10, 3, 1);

    private static final int MOST_MEMORY = 4 << 20;
    private static final int MOST_PASSES = 1_000;

    /** A file that was tampered with must not take the machine down. */
    Stretching {
        if (memoryKibibytes < 8
                || memoryKibibytes > MOST_MEMORY
                || passes < 1
                || passes > MOST_PASSES
                || lanes < 1
                || lanes > 64) {
            throw new IllegalArgumentException("no parameters of Argon2id");
        }
    }

    /** The caller wipes the passphrase. */
    SecretKey key(char[] passphrase, byte[] salt) {
        byte[] plain = Utf8.bytes(passphrase);
        try {
            return Seal.key(Argon2Function.getInstance(memoryKibibytes, passes, lanes, Seal.KEY, Argon2.ID)
                    .hash(plain, salt)
                    .getBytes());
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
