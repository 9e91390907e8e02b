package moodlab.vision.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** One file's header, and its chunks by number: sealed and opened. The package's page tells the bytes. */
final class ChunkFormat {

    /** The longest plain text of a chunk. */
    static final int LONGEST = 65_536;

    static final int HEADER = 17;
    static final int WORD = Integer.BYTES;
    static final int TAG = 16;

    private static final byte[] MAGIC = "MOODLABR".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int RANDOM_AT = 10;
    private static final int LAST = 1 << 31;

    /** What a file holds. */
    enum Kind {
        FRAMES,
        VIDEO;

        byte code() {
            return (byte) (ordinal() + 1);
        }
    }

    private final SecretKey key;
    private final byte[] header;
    private final Cipher cipher;

    private ChunkFormat(SecretKey key, byte[] header) {
        this.key = key;
        this.header = header;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** A new file's, with a header of its own. */
    static ChunkFormat fresh(SecretKey key, Kind kind) {
        byte[] random = new byte[HEADER - RANDOM_AT];
        new SecureRandom().nextBytes(random);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(VERSION)
                .put(kind.code())
                .put(random)
                .array();
        return new ChunkFormat(key, header);
    }

    /**
     * That of a file with this header.
     *
     * @param name of the file, for the sentence
     * @throws RecordingException where the header is not one of that kind
     */
    static ChunkFormat of(SecretKey key, Kind kind, byte[] header, String name) {
        ByteBuffer expected =
                ByteBuffer.allocate(RANDOM_AT).put(MAGIC).put(VERSION).put(kind.code());
        if (!expected.flip().equals(ByteBuffer.wrap(header, 0, RANDOM_AT))) {
            throw new RecordingException(
                    name
                            + " is not a file of this kind that this version of Moodlab wrote: name the folder of a recording.");
        }
        return new ChunkFormat(key, header.clone());
    }

    byte[] header() {
        return header.clone();
    }

    /** The first four bytes of a chunk. */
    static int word(int length, boolean last) {
        return last ? length | LAST : length;
    }

    static boolean isLast(int word) {
        return (word & LAST) != 0;
    }

    /** How long the plain text is, as the word states it: maybe more than is allowed. */
    static int length(int word) {
        return word & ~LAST;
    }

    /** The whole chunk as it lies in the file. */
    byte[] seal(int number, byte[] plain, int length, boolean last) {
        int word = word(length, last);
        ByteBuffer chunk = ByteBuffer.allocate(WORD + length + TAG).putInt(word);
        try {
            start(Cipher.ENCRYPT_MODE, number, word);
            cipher.doFinal(ByteBuffer.wrap(plain, 0, length), chunk);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a chunk could not be sealed", e);
        }
        return chunk.array();
    }

    /**
     * The plain text.
     *
     * @param sealed what follows the word
     * @throws AEADBadTagException where it is not what was sealed under that key, number and word
     */
    byte[] open(int number, int word, byte[] sealed) throws AEADBadTagException {
        try {
            start(Cipher.DECRYPT_MODE, number, word);
            return cipher.doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a chunk could not be opened", e);
        }
    }

    private void start(int mode, int number, int word) throws GeneralSecurityException {
        ByteBuffer nonce = ByteBuffer.allocate(12)
                .put(header, RANDOM_AT, HEADER - RANDOM_AT)
                .putInt(number)
                .put((byte) (isLast(word) ? 1 : 0));
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce.array()));
        cipher.updateAAD(header);
        cipher.updateAAD(ByteBuffer.allocate(WORD).putInt(0, word));
    }
}
