package moodlab.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A row of the log as the bytes that its hash is taken of; decision 15 lays them down. Columns come in the order of
 * their names, empty ones not at all, so that a column which a later schema adds leaves the hashes of older rows as they
 * are, and is covered from the first row on that fills it.
 *
 * <p>hash = SHA-256 (hash of the row before, text table, 8 bytes link, then for each column: text name, 1 byte kind, value).
 * A text is 4 bytes length and UTF-8; numbers are big-endian.
 */
final class RowEncoding {

    /** Columns that hold the chain itself. */
    static final String LINK = "link";

    static final String HASH = "hash";

    private static final String START = "moodlab chain 1";

    private final MessageDigest digest = Hash.sha256();
    private final ByteBuffer number = ByteBuffer.allocate(16);
    private final Map<String, byte[]> names = new HashMap<>();
    private String[] asGiven = {};
    private String[] sorted = {};

    /**
     * What the first row of a chain has before it.
     *
     * @param origin since when it is kept, so that this cannot be changed either
     */
    Hash start(String chain, String origin) {
        text(START);
        text(chain);
        text(origin);
        return Hash.from(digest);
    }

    /** @param row column names in lower case; link and hash are not looked at */
    Hash hash(Hash before, String table, long link, Map<String, Object> row) {
        digest.update(before.toArray());
        text(table);
        integer(link);
        for (String column : inOrder(row)) {
            Object value = row.get(column);
            if (value != null && !column.equals(LINK) && !column.equals(HASH)) {
                digest.update(names.computeIfAbsent(column, RowEncoding::encoded));
                value(value);
            }
        }
        return Hash.from(digest);
    }

    /** One row after the other has the same columns. */
    private String[] inOrder(Map<String, Object> row) {
        String[] columns = row.keySet().toArray(new String[0]);
        if (!Arrays.equals(columns, asGiven)) {
            asGiven = columns;
            sorted = columns.clone();
            Arrays.sort(sorted);
        }
        return sorted;
    }

    private static byte[] encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private void value(Object value) {
        if (value instanceof String text) {
            kind('T');
            text(text);
        } else if (value instanceof Long || value instanceof Integer) {
            kind('I');
            integer(((Number) value).longValue());
        } else if (value instanceof Double real) {
            kind('D');
            integer(Double.doubleToRawLongBits(real == 0 ? 0.0 : real)); // the database has no negative zero
        } else if (value instanceof Boolean truth) {
            kind('B');
            kind(truth ? '1' : '0');
        } else {
            time(value);
        }
    }

    private void time(Object value) {
        if (value instanceof OffsetDateTime moment) {
            kind('U');
            integer(moment.toEpochSecond());
            integer(moment.getNano());
            integer(moment.getOffset().getTotalSeconds());
        } else if (value instanceof LocalDateTime local) {
            kind('L');
            Instant asUtc = local.toInstant(ZoneOffset.UTC);
            integer(asUtc.getEpochSecond());
            integer(asUtc.getNano());
        } else {
            throw new IllegalArgumentException("the log has no cells of " + value.getClass());
        }
    }

    private void kind(char kind) {
        digest.update((byte) kind);
    }

    private void integer(long value) {
        digest.update(number.clear().putLong(value).flip());
    }

    private void text(String text) {
        digest.update(encoded(text));
    }
}
