package moodlab.notebook;

import java.nio.file.Path;
import java.util.Optional;
import moodlab.datasets.SessionLog;

/** Where a notebook's log comes from. */
public final class Lab {

    private static final String PROPERTY = "moodlab.log";
    private static final String VARIABLE = "MOODLAB_LOG";

    private Lab() {}

    /** The log in the folder that the environment variable {@code MOODLAB_LOG} names. */
    public static SessionLog log() {
        return SessionLog.read(named().map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No log is named: set MOODLAB_LOG to a folder that 'moodlab export' wrote.")));
    }

    private static Optional<String> named() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(name -> !name.isBlank());
    }
}
