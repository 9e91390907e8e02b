package moodlab.store.keys;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/** The key of a home: 32 random bytes, from which the keys for the store's file and for wrapping others follow. */
public final class HomeKey {

    private static final int ID = 8;

    private final byte[] root;

    HomeKey(byte[] root) {
        if (root.length != Seal.KEY) {
            throw new IllegalArgumentException("a key has " + Seal.KEY + " bytes");
        }
        this.root = root.clone();
    }

    static HomeKey random() {
        return new HomeKey(Seal.random(Seal.KEY));
    }

    byte[] root() {
        return root.clone();
    }

    /** Tells keys apart, and nothing else of them. */
    public String id() {
        return HexFormat.of().formatHex(Arrays.copyOf(Seal.derived(root, "moodlab key id 1"), ID));
    }

    /** For the database's file: 32 bytes in hexadecimal; the caller wipes it. */
    public char[] storePassword() {
        byte[] derived = Seal.derived(root, "moodlab store file 1");
        char[] password = new char[2 * derived.length];
        for (int i = 0; i < derived.length; i++) {
            password[2 * i] = Character.forDigit((derived[i] >> 4) & 15, 16);
            password[2 * i + 1] = Character.forDigit(derived[i] & 15, 16);
        }
        Arrays.fill(derived, (byte) 0);
        return password;
    }

    SecretKey wrapping() {
        return Seal.key(Seal.derived(root, "moodlab participants' keys 1"));
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "key " + id();
    }
}
