package moodlab.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Tells a CSV line from another: the first eight bytes of SHA-256 over its cells, each as four bytes length and UTF-8, in
 * hex. It says which line differs; that one differs is said by the whole file's SHA-256.
 */
final class CellCheck {

    private static final int BYTES = 8;

    private final MessageDigest digest = Hash.sha256();
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    String of(Iterable<String> cells) {
        for (String cell : cells) {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            digest.update(length.clear().putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
