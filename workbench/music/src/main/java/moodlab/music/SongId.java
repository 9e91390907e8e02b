package moodlab.music;

import java.nio.charset.StandardCharsets;

/** Writes a path below the library's root as a {@link moodlab.domain.song.Song}'s id. */
public final class SongId {

    private SongId() {}

    /** Semicolons, control characters and, so that two paths never share an id, percent signs are percent-encoded. */
    public static String of(String pathBelowRoot) {
        StringBuilder id = new StringBuilder(pathBelowRoot.length());
        pathBelowRoot.codePoints().forEach(c -> {
            if (c == ';' || c == '%' || Character.isISOControl(c)) {
                encode(c, id);
            } else {
                id.appendCodePoint(c);
            }
        });
        return id.toString();
    }

    /** A file's name without its folders and its suffix. */
    public static String bareName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static void encode(int character, StringBuilder into) {
        for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            into.append(String.format("%%%02X", b));
        }
    }
}
