package moodlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes the tables, and brings an older store up to date. */
final class Schema {

    /** The newest that this code knows: the highest number under {@code schema/}. */
    static final int VERSION = 4;

    static final String FOLDER = "moodlab/store/schema";

    private Schema() {}

    /**
     * Makes a store in a file of its own and moves it into its place when it is whole, so that a crash leaves no half
     * store.
     */
    static void create(Path home) throws IOException {
        Path half = Database.file(home, "moodlab-new");
        Files.deleteIfExists(half);
        migrate(Database.url(home, "moodlab-new"));
        Files.move(half, Database.file(home), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Looks at a store without writing to it, and migrates it where it is older. */
    static void prepare(Path home) {
        int found = version(Database.url(home, Database.NAME) + ";ACCESS_MODE_DATA=r");
        if (found > VERSION) {
            throw Faults.newer(home, null);
        }
        if (found < VERSION) {
            migrate(Database.url(home, Database.NAME));
        }
    }

    private static int version(String url) {
        try (Handle handle = Jdbi.create(url, Database.USER, "").open()) {
            return handle.createQuery(
                            "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\" WHERE \"success\"")
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private static void migrate(String url) {
        Flyway.configure()
                .loggers(QuietMigration.class.getName())
                .dataSource(url, Database.USER, "")
                .locations("classpath:" + FOLDER)
                .load()
                .migrate();
    }
}
