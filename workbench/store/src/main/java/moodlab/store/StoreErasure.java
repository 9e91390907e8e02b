package moodlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import moodlab.store.erasure.Finding;
import moodlab.store.erasure.Needles;
import moodlab.store.erasure.PersonRows;
import moodlab.store.erasure.PersonTraces;
import moodlab.store.erasure.TableScan;
import moodlab.store.keys.KeyFault;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;
import moodlab.store.people.By;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Takes one person out of a home's store and out of its backups, while it holds the home. A store is never deleted from
 * in place: a copy without the person is made, compacted and verified, and takes the store's place in one step. So the
 * triggers that refuse every deletion stay as they are.
 */
public final class StoreErasure implements AutoCloseable {

    /** Beside the store while an erasure is under way; no store opens until it is gone. */
    public static final String JOURNAL = "erasure.json";

    private static final String MAKING = "erasing";

    /**
     * What is to be done.
     *
     * @param participant as the log calls the person
     * @param certificate its number
     */
    public record Order(String participant, String certificate, By by) {}

    /** What became of a backup. */
    public enum Outcome {
        /** The person is not in it. */
        UNTOUCHED,
        /** It is as it was without the person, and verifies. */
        REWRITTEN,
        /** It could not be opened, is of an older schema, or does not verify. */
        DESTROYED
    }

    /** A backup, and what became of it. */
    public record Backup(String name, Outcome outcome) {}

    private final Path home;
    private final Keyring keys;
    private final HomeLock lock;

    private StoreErasure(Path home, Keyring keys, HomeLock lock) {
        this.home = home;
        this.keys = keys;
        this.lock = lock;
    }

    /**
     * Holds a home.
     *
     * @param keys open it and its backups
     * @throws StoreUnavailable where there is no store, or it is in use, as by a session that runs
     */
    public static StoreErasure hold(Path folder, Keyring keys) {
        Path home = folder.toAbsolutePath().normalize();
        if (!Store.isIn(home)) {
            throw new StoreUnavailable("There is no store in " + home + ": name another home.");
        }
        return new StoreErasure(home, keys, HomeLock.take(home));
    }

    /** @throws StoreUnavailable where an erasure was interrupted */
    static void refuseHalfDone(Path home) {
        if (Files.exists(home.resolve(JOURNAL))) {
            throw new StoreUnavailable("An erasure of a person's data was interrupted in " + home
                    + ": finish it with moodlab erase --home " + home + "; the store stays shut until then.");
        }
    }

    private StoreCipher cipher() {
        return guarded(() -> StoreCipher.of(Database.file(home), keys, home));
    }

    private StoreCipher cipher(Path backup) {
        return guarded(() -> new BackupKey(keys, home, backup).cipher());
    }

    /** What the store knows of that person. */
    public PersonTraces traces(String participant) {
        return reading(home, cipher(), handle -> new PersonRows(handle, participant).find());
    }

    /** How the log stands. */
    public Verification.Report verify() {
        return Verification.unlocked(home, cipher());
    }

    /**
     * Takes the person out of the store; where that was done already, nothing.
     *
     * @throws StoreUnavailable where the copy cannot be made or has faults that the store has not; the store is as it
     *     was then
     */
    public void rewrite(Order order) {
        boolean done = reading(
                home,
                cipher(),
                handle -> handle.createQuery("SELECT COUNT(*) FROM audit WHERE subject = :certificate")
                                .bind("certificate", order.certificate())
                                .mapTo(Long.class)
                                .one()
                        > 0);
        if (done) {
            return;
        }
        List<Fault> before = verify().faults();
        Optional<Fault> fresh = rewritten(home, cipher(), order, report -> report.faults().stream()
                .filter(fault -> !before.contains(fault))
                .findFirst());
        fresh.ifPresent(fault -> {
            throw new StoreUnavailable("The store without the person does not verify (" + fault.sentence()
                    + "), so it was left as it was: keep a copy of the home and report this.");
        });
    }

    /** Which there are, whatever their kind: rotated, replaced, or of an older schema. */
    public List<String> backups() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Store::isIn)
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.equals(MAKING) && !name.equals("making"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path folder() {
        return home.resolve("backups");
    }

    /** Takes the person out of a backup, or destroys it where that cannot be. */
    public Backup backup(String name, Order order) {
        Path backup = folder().resolve(name);
        return new Backup(name, guarded(() -> {
            Outcome outcome = outcome(backup, order);
            if (outcome == Outcome.DESTROYED) {
                StoreFiles.delete(backup);
            }
            return outcome;
        }));
    }

    private Outcome outcome(Path backup, Order order) {
        try {
            StoreCipher cipher = cipher(backup);
            boolean there = reading(backup, cipher, handle -> PersonRows.areIn(handle, order.participant()));
            if (Schema.version(Schema.readOnly(backup, cipher)) != Schema.VERSION) {
                return there ? Outcome.DESTROYED : Outcome.UNTOUCHED;
            }
            if (!there && traces(backup, cipher, order.participant()).none()) {
                return Outcome.UNTOUCHED;
            }
            Optional<Fault> fault = rewritten(
                    backup, cipher, order, report -> report.faults().stream().findFirst());
            return fault.isPresent() ? Outcome.DESTROYED : Outcome.REWRITTEN;
        } catch (StoreUnavailable | BackupFailed | KeyFault | JdbiException e) {
            return Outcome.DESTROYED;
        }
    }

    private static PersonTraces traces(Path folder, StoreCipher cipher, String participant) {
        return reading(folder, cipher, handle -> new PersonRows(handle, participant).find());
    }

    /** Gives a fault that forbids that the copy takes the store's place; then it does not. */
    private Optional<Fault> rewritten(
            Path store, StoreCipher cipher, Order order, Function<Verification.Report, Optional<Fault>> forbids) {
        return guarded(() -> {
            Path part = folder().resolve(MAKING);
            Optional<Fault> fault = forbids.apply(new PersonlessCopy(part, cipher, order).of(store));
            if (fault.isEmpty()) {
                Files.move(
                        StoreFiles.heads(part),
                        StoreFiles.heads(store),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                Files.move(
                        Database.file(part),
                        Database.file(store),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            StoreFiles.delete(part);
            return fault;
        });
    }

    /** What is left in the tables of the store and of its backups. */
    public List<Finding> scan(Needles needles, Consumer<String> progress) {
        List<Finding> findings = new ArrayList<>();
        progress.accept("Looking through the store …");
        findings.addAll(scan("the store", home, cipher(), needles));
        for (String name : backups()) {
            progress.accept("Looking through the backup " + name + " …");
            Path backup = folder().resolve(name);
            findings.addAll(scan("backup " + name, backup, cipher(backup), needles));
        }
        return findings;
    }

    /** Every cell, and of an encrypted store every page too, which a search of the folder cannot read. */
    private List<Finding> scan(String name, Path store, StoreCipher cipher, Needles needles) {
        return guarded(() -> {
            List<Finding> findings =
                    new ArrayList<>(reading(store, cipher, handle -> new TableScan(handle, needles).run(name)));
            if (StoreCipher.isEncrypted(Database.file(store))) {
                try (InputStream pages = cipher.read(Database.file(store))) {
                    findings.addAll(needles.inPages(name + ", decrypted", pages));
                }
            }
            return findings;
        });
    }

    /** Copies that were being made when a process died. */
    public void clearAway() {
        guarded(() -> {
            StoreFiles.delete(folder().resolve(MAKING));
            StoreFiles.delete(folder().resolve("making"));
            for (Path each : List.of(home, folder().resolve(MAKING))) {
                Files.deleteIfExists(Database.file(each, "moodlab-new"));
            }
            return home;
        });
    }

    private static <T> T reading(Path folder, StoreCipher cipher, Function<Handle, T> question) {
        try (Handle handle = Jdbi.open(Schema.readOnly(folder, cipher))) {
            return question.apply(handle);
        } catch (JdbiException e) {
            throw Faults.unavailable(folder, e);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw failed(e);
        } catch (JdbiException e) {
            throw Faults.unavailable(home, e);
        }
    }

    private StoreUnavailable failed(IOException cause) {
        return new StoreUnavailable(
                "The store in " + home + " could not be written anew (" + cause.getMessage()
                        + "): make room, or check the folder, then go on with moodlab erase --home " + home + ".",
                cause);
    }

    @Override
    public void close() {
        lock.close();
    }
}
