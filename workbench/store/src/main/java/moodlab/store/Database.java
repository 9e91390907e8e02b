package moodlab.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Function;
import moodlab.store.keys.KeyFault;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The database file of a home, held by this process alone. */
final class Database implements AutoCloseable {

    static final String NAME = "moodlab";

    /**
     * Every commit goes to the file at once; nothing is closed behind our back when the process ends; no trace file
     * appears in the home. Closing moves nothing about in the file: with a million rows that took ten seconds and more, for a
     * single page of a table too.
     *
     * <p>Space once written is not used again (a retention time of 24 days, the longest there is): after a kill the database
     * finds its last commit by way of the ones before, and lost it where space of one of those had been taken, which it
     * does 45 seconds after a commit otherwise. {@link Compaction} gives the space back.
     */
    static final String SETTINGS =
            ";WRITE_DELAY=0;RETENTION_TIME=2147483647;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /** For a file that nobody relies on before it is whole: it need not be written at every step of its making. */
    private static final String MAKING = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private final Path home;
    private final HomeLock lock;
    private final Jdbi jdbi;
    private boolean closed;

    private Database(Path home, HomeLock lock, StoreCipher cipher) {
        this.home = home;
        this.lock = lock;
        this.jdbi = Jdbi.create(cipher.source(url(home, NAME)));
    }

    /** @throws StoreUnavailable where it, or its key, cannot be had */
    static Database open(Path folder, Keyring keys) {
        Path home = folder.toAbsolutePath().normalize();
        makeFolder(home);
        HomeLock lock = HomeLock.take(home);
        try {
            StoreErasure.refuseHalfDone(home);
            return new Database(home, lock, prepare(home, keys));
        } catch (StoreUnavailable e) {
            lock.close();
            throw e;
        } catch (KeyFault e) {
            lock.close();
            throw new StoreUnavailable(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw Faults.unavailable(home, e);
        }
    }

    private static void makeFolder(Path home) {
        if (home.toString().indexOf(';') >= 0) { // the rest would be read as settings of the database
            throw new StoreUnavailable("The home " + home + " has a semicolon in its name: choose another home.");
        }
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw Faults.noHome(home, e);
        }
    }

    /** A new store is encrypted; one that is there stays as it is. */
    private static StoreCipher prepare(Path home, Keyring keys) throws IOException {
        if (Files.exists(file(home))) {
            StoreCipher cipher = StoreCipher.of(file(home), keys, home);
            Schema.prepare(home, cipher);
            return cipher;
        }
        StoreCipher cipher = StoreCipher.of(keys, home);
        Schema.create(home, cipher);
        return cipher;
    }

    static Path file(Path home) {
        return file(home, NAME);
    }

    static Path file(Path home, String name) {
        return home.resolve(name + ".mv.db");
    }

    static String url(Path home, String name) {
        return "jdbc:h2:file:" + home.resolve(name) + SETTINGS;
    }

    static String makingUrl(Path home, String name) {
        return "jdbc:h2:file:" + home.resolve(name) + MAKING;
    }

    /** The database's own name for a file in memory, one for each home. */
    static String inMemory(Path home) {
        return inMemoryName(home) + ".mv.db";
    }

    static String inMemoryUrl(Path home) {
        return "jdbc:h2:" + inMemoryName(home) + MAKING;
    }

    private static String inMemoryName(Path home) {
        return "memFS:/" + HexFormat.of().formatHex(home.toString().getBytes(StandardCharsets.UTF_8));
    }

    Path home() {
        return home;
    }

    SongRows songs() {
        return new SongRows(home);
    }

    /**
     * A connection of its own; the caller closes it.
     *
     * @throws StoreUnavailable where the store is closed: another may hold the home by now
     */
    synchronized Handle connect() {
        if (closed) {
            throw Faults.closed(home);
        }
        return jdbi.open();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** @throws StoreUnavailable where it could not be read */
    <T> T read(Function<Handle, T> question) {
        try (Handle handle = connect()) {
            return question.apply(handle);
        } catch (JdbiException e) {
            throw Faults.unavailable(home, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        lock.close();
    }
}
