package moodlab.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D): 12 random bytes of nonce, the sealed bytes, 16 bytes of tag. What the bytes are about is
 * authenticated with them, so that sealed bytes cannot be taken to another place.
 */
final class Seal {

    static final int KEY = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Seal() {}

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** HMAC-SHA-256 of that purpose: a key of its own for each, none of which tells another. */
    static byte[] derived(byte[] root, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(root, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    static byte[] close(SecretKey key, byte[] plain, String about) {
        byte[] nonce = random(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** @throws AEADBadTagException where the key is another, or the bytes or what they are about were changed */
    static byte[] open(SecretKey key, byte[] sealed, String about) throws AEADBadTagException {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw new AEADBadTagException("too short");
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
