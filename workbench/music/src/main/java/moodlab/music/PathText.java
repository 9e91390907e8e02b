package moodlab.music;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A path as UTF-8, whatever the locale that the JVM was started in.
 *
 * <p>Under {@code LANG=C} a JDK 17 turns {@code é} in a file's name into {@code ?} in a string, and FFmpeg then finds no
 * such file. The path's URI still holds the bytes.
 */
public final class PathText {

    private PathText() {}

    /** The absolute path with {@code /} between names. */
    public static String of(Path path) {
        return new String(bytes(path), StandardCharsets.UTF_8).replace(File.separatorChar, '/');
    }

    /** The path below that root with {@code /} between names; empty for the root itself. */
    public static String below(Path root, Path path) {
        return of(path).substring(of(root).length()).replaceFirst("^/+", "");
    }

    /** The bytes that FFmpeg opens the file by. */
    static byte[] bytes(Path path) {
        Path absolute = path.toAbsolutePath();
        if (File.separatorChar == '\\') {
            return absolute.toString().getBytes(StandardCharsets.UTF_8);
        }
        return percentDecoded(absolute.toUri().getRawPath());
    }

    private static byte[] percentDecoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
