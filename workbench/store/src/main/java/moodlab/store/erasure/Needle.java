package moodlab.store.erasure;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes to look for, in one way of writing them. */
final class Needle {

    private final String what;
    private final boolean session;
    private final int width;
    private final byte[] bytes;

    /**
     * One to look for.
     *
     * @param what in words
     * @param session whether it names a session, which tombstones keep
     * @param width bytes a character of a name, which has to stand by itself, so that P-1 is not found in P-10; 0 for
     *     what may stand anywhere
     */
    private Needle(String what, boolean session, int width, byte[] bytes) {
        this.what = what;
        this.session = session;
        this.width = width;
        this.bytes = bytes.clone();
    }

    /** A name in UTF-8 and UTF-16. */
    static List<Needle> name(String what, String text, boolean session) {
        List<Needle> needles = new ArrayList<>();
        needles.add(new Needle(what, session, 1, text.getBytes(StandardCharsets.UTF_8)));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            needles.add(new Needle(what + " (UTF-16)", session, 2, text.getBytes(charset)));
        }
        return needles;
    }

    /** A value of a row: as bytes and in hex, or as text. */
    static List<Needle> mark(PersonTraces.Mark mark) {
        String what = "a value of an erased row";
        if (!mark.bytes()) {
            return List.of(
                    new Needle(what, false, 1, mark.text().getBytes(StandardCharsets.UTF_8)),
                    new Needle(what, false, 2, mark.text().getBytes(StandardCharsets.UTF_16LE)));
        }
        byte[] raw = HexFormat.of().parseHex(mark.text());
        String upper = HexFormat.of().withUpperCase().formatHex(raw);
        return List.of(
                new Needle(what, false, 0, raw),
                new Needle(what, false, 0, mark.text().getBytes(StandardCharsets.US_ASCII)),
                new Needle(what, false, 0, upper.getBytes(StandardCharsets.US_ASCII)));
    }

    String what() {
        return what;
    }

    boolean namesSession() {
        return session;
    }

    int length() {
        return bytes.length;
    }

    /** The first two bytes, by which needles are sorted. */
    int beginning() {
        return pair(bytes, 0);
    }

    /** Two bytes as one number. */
    static int pair(byte[] text, int at) {
        return (text[at] & 0xff) * 256 + (text[at + 1] & 0xff);
    }

    /**
     * Whether it lies at that place.
     *
     * @param database whether the bytes are a database's, in which a short text has its length before it and no gap
     */
    boolean isAt(byte[] text, int count, int at, boolean database) {
        if (at + bytes.length > count) {
            return false;
        }
        for (int i = 2; i < bytes.length; i++) {
            if (text[at + i] != bytes[i]) {
                return false;
            }
        }
        if (width == 0) {
            return true;
        }
        return database
                ? bytes.length >= Needles.LONG_ENOUGH || hasLengthBefore(text, at)
                : !isLetter(text, count, at - width) && !isLetter(text, count, at + bytes.length);
    }

    /** H2 writes a text of up to 31 characters behind one byte, 68 and its length. */
    private boolean hasLengthBefore(byte[] text, int at) {
        return at > 0 && text[at - 1] == 68 + bytes.length;
    }

    private boolean isLetter(byte[] text, int count, int at) {
        if (at < 0 || at + width > count) {
            return false;
        }
        int character = width == 1 ? text[at] & 0xff : (text[at] & 0xff) + (text[at + 1] & 0xff);
        boolean plain = width == 1 || text[at] == 0 || text[at + 1] == 0;
        return plain && Character.isLetterOrDigit(character) && character < 128;
    }
}
