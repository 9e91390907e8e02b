package moodlab.store.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Secret characters as bytes, without a text of them in between that nobody could wipe. */
public final class Utf8 {

    private static final int MOST_BYTES_A_CHARACTER = 4;

    private Utf8() {}

    /** The caller wipes both. */
    public static byte[] bytes(char[] secret) {
        byte[] room = new byte[MOST_BYTES_A_CHARACTER * secret.length];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(secret), encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        Arrays.fill(room, (byte) 0);
        return bytes;
    }

    /** The caller wipes both. */
    public static char[] characters(byte[] secret, int count) {
        char[] room = new char[count];
        CharBuffer decoded = CharBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(secret, 0, count), decoded, true);
        char[] characters = Arrays.copyOf(room, decoded.position());
        Arrays.fill(room, '\0');
        return characters;
    }
}
