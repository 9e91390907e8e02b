package moodlab.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import moodlab.datasets.SessionLog;
import moodlab.store.CsvExport;
import moodlab.store.Store;

/** Where a notebook's log comes from. */
public final class Lab {

    private static final String PROPERTY = "moodlab.log";
    private static final String VARIABLE = "MOODLAB_LOG";

    private Lab() {}

    /**
     * The log that the environment variable {@code MOODLAB_LOG} names; where it names none, the log of a few
     * {@linkplain DemoLog demo sessions} that are run now.
     */
    public static SessionLog log() {
        return named().map(name -> log(Path.of(name))).orElseGet(Lab::demo);
    }

    /**
     * The log in that folder.
     *
     * @param folder what {@code moodlab export} wrote, or a home that holds a store
     * @throws moodlab.datasets.SessionLogUnreadable where the export is damaged
     * @throws IllegalArgumentException where the folder holds neither
     */
    public static SessionLog log(Path folder) {
        if (SessionLog.isIn(folder)) {
            return SessionLog.read(folder);
        }
        if (Store.isIn(folder)) {
            return exported(folder);
        }
        throw new IllegalArgumentException("There is no log in " + folder
                + ": name a folder that 'moodlab export' wrote, or the home of a session (its --home).");
    }

    private static Optional<String> named() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(name -> !name.isBlank());
    }

    private static SessionLog demo() {
        return inPassing(home -> {
            DemoLog.runIn(home, step -> {});
            return exported(home);
        });
    }

    private static SessionLog exported(Path home) {
        return inPassing(folder -> {
            try (Store store = Store.open(home)) {
                new CsvExport(store).to(folder);
            }
            return SessionLog.read(folder);
        });
    }

    /** Works in a folder that is gone afterwards: the demo songs alone take 70 MB. */
    private static SessionLog inPassing(Function<Path, SessionLog> work) {
        try {
            Path folder = Files.createTempDirectory("moodlab-notebook");
            try {
                return work.apply(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The temporary folder could not be used (" + e.getMessage() + "): free about 100 MB there, or name"
                            + " another with -Djava.io.tmpdir.",
                    e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
