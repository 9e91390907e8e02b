package moodlab.session;

import java.nio.file.Path;

/** Where a session's songs are. */
public sealed interface SongsSpec {

    /** A folder of mood folders. */
    record Folder(Path path) implements SongsSpec {}

    /** The synthesised songs, rendered into the home folder. */
    record Demo() implements SongsSpec {}

    /** Reads {@code demo} or a folder's path. */
    static SongsSpec parse(String text) {
        return text.equals("demo") ? new Demo() : new Folder(Path.of(text));
    }

    /** The text that {@link #parse} reads. */
    default String text() {
        return this instanceof Folder folder ? folder.path().toString() : "demo";
    }
}
