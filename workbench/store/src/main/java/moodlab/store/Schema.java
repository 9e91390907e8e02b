package moodlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import moodlab.store.keys.StoreCipher;
import org.flywaydb.core.Flyway;
import org.h2.store.fs.FileUtils;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Makes the tables, and brings an older store up to date. */
final class Schema {

    /** The newest that this code knows: the highest number under {@code schema/} or of {@link ChainMigration}. */
    static final int VERSION = 8;

    static final String FOLDER = "moodlab/store/schema";

    private Schema() {}

    /**
     * Makes a store in memory, writes it to a file of its own and moves that into its place when it is whole, so that a
     * crash or a full disk leaves no half store.
     */
    static void create(Path home, StoreCipher cipher) throws IOException {
        String made = Database.inMemory(home);
        try {
            StoreCipher plain = StoreCipher.none();
            migrate(plain.source(Database.inMemoryUrl(home)));
            compact(plain.source(Database.inMemoryUrl(home)));
            try (InputStream bytes = FileUtils.newInputStream(made)) {
                cipher.write(bytes, Database.file(home, "moodlab-new"));
            }
        } finally {
            FileUtils.tryDelete(made);
        }
        place(home);
    }

    /** Has it on the disk, and only then gives it its name. */
    private static void place(Path home) throws IOException {
        Path made = Database.file(home, "moodlab-new");
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(made, Database.file(home), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Not by way of JDBI, which asks the connection that this statement closes for its result. */
    static void compact(DataSource source) {
        try (Handle handle = Jdbi.open(source);
                Statement statement = handle.getConnection().createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** Looks at a store without writing to it, and brings it up to date where it is older. */
    static void prepare(Path home, StoreCipher cipher) throws IOException {
        int found = version(readOnly(home, cipher));
        if (found > VERSION) {
            throw Faults.newer(home, null);
        }
        if (found < VERSION) {
            upgrade(home, found, cipher);
        } else if (Compaction.isDue(readOnly(home, cipher))) {
            compact(home, cipher);
        }
    }

    /**
     * Works on a copy, which takes the store's place when it is whole and its chains end as the store's do; else, or
     * without room for one, the store stays as it is.
     */
    private static void compact(Path home, StoreCipher cipher) throws IOException {
        Path copy = Database.file(home, "moodlab-new");
        DataSource making = cipher.source(Database.makingUrl(home, "moodlab-new"));
        boolean whole = false;
        try {
            Files.copy(Database.file(home), copy, StandardCopyOption.REPLACE_EXISTING);
            compact(making);
            whole = heads(making).equals(heads(readOnly(home, cipher)));
        } catch (IOException | JdbiException e) {
            // the store that is there serves as well, only larger
        }
        if (whole) {
            place(home);
        } else {
            Files.deleteIfExists(copy);
        }
    }

    private static List<Head> heads(DataSource source) {
        try (Handle handle = Jdbi.open(source)) {
            return HeadRows.all(handle);
        }
    }

    /** Works on a copy, which takes the store's place when it is whole; the store as it was is kept beside the backups. */
    private static void upgrade(Path home, int found, StoreCipher cipher) throws IOException {
        keep(home, found);
        Path half = Database.file(home, "moodlab-new");
        Files.copy(Database.file(home), half, StandardCopyOption.REPLACE_EXISTING);
        DataSource making = cipher.source(Database.makingUrl(home, "moodlab-new"));
        migrate(making);
        try (Handle handle = Jdbi.open(making)) {
            HeadsFile file = new HeadsFile(home);
            List<HeadsFile.Anchor> anchors = new ArrayList<>(HeadRows.all(handle).stream()
                    .map(head -> new HeadsFile.Anchor(head, true))
                    .toList());
            file.read().values().stream()
                    .filter(anchor -> !anchor.erased().isEmpty())
                    .forEach(anchors::add);
            file.write(anchors);
        }
        compact(making);
        heads(making); // a file that cannot be opened again is not put in the store's place
        place(home);
    }

    private static void keep(Path home, int found) throws IOException {
        Path folder = home.resolve("backups").resolve("schema-" + found);
        for (int i = 2; Files.exists(folder); i++) {
            folder = folder.resolveSibling("schema-" + found + "-" + i);
        }
        Files.createDirectories(folder);
        Files.copy(Database.file(home), Database.file(folder));
    }

    /** @throws StoreUnavailable where it is newer than this code, or older than the chains */
    static void checkIsCurrent(Path home, StoreCipher cipher) {
        int found = version(readOnly(home, cipher));
        if (found > VERSION) {
            throw Faults.newer(home, null);
        }
        if (found < VERSION) {
            throw new StoreUnavailable("The store in " + home + " is of schema " + found
                    + " and was left untouched: open it once with this Moodlab, which brings it to schema " + VERSION
                    + " and keeps the old one under backups.");
        }
    }

    /** Looks at it, and writes nothing. */
    static DataSource readOnly(Path home, StoreCipher cipher) {
        return cipher.source(Database.url(home, Database.NAME) + ";ACCESS_MODE_DATA=r");
    }

    /** The schema that a store is of. */
    static int version(DataSource source) {
        try (Handle handle = Jdbi.open(source)) {
            return handle.createQuery(
                            "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\" WHERE \"success\"")
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .loggers(QuietMigration.class.getName())
                .dataSource(source)
                .locations("classpath:" + FOLDER)
                .javaMigrations(new ChainMigration())
                .load()
                .migrate();
    }
}
