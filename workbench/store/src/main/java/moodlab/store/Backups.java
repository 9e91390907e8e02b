package moodlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import moodlab.store.keys.KeyFault;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;

/**
 * Copies of a home's store with its heads, in {@code HOME/backups}, a folder each, named by the time (UTC). A copy is
 * opened read-only and verified before it gets its name, and again before it is restored; the store that it replaces
 * stays as {@code replaced-…}. Recordings, participants' keys and songs are not among them; the home's key is where a
 * passphrase wraps it, else the copy only names it. One that is put aside is neither offered, restored nor removed to make
 * room, until it is taken back: a mark in its own folder says so.
 */
public final class Backups {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT);
    private static final String ASIDE = "aside";
    private static final String REPLACED = "replaced-";
    private static final String NAMES = "\\d{8}T\\d{6}\\.\\d{3}Z";

    /**
     * A backup that was made.
     *
     * @param rows how many its chains have
     * @param removed names of older ones that made room
     * @param keyElsewhere the key file without which it cannot be opened, and which is not in it; empty where it needs
     *     none or has it
     */
    public record Made(String name, long rows, List<String> removed, Optional<Path> keyElsewhere) {}

    /**
     * A backup that took the store's place.
     *
     * @param kept where the store as it was is; empty where there was none
     */
    public record Restored(String name, Optional<Path> kept) {}

    private final Path home;
    private final Path folder;
    private final Keyring keys;

    public Backups(Path home) {
        this(home, Keyring.unattended());
    }

    /** @param keys knows the home's key, or whom to ask for its passphrase */
    public Backups(Path home, Keyring keys) {
        this.keys = keys;
        this.home = home.toAbsolutePath().normalize();
        this.folder = this.home.resolve("backups");
    }

    /**
     * Copies the store.
     *
     * @param keep how many backups stay, this one included; those put aside stay anyway
     * @throws StoreUnavailable where there is no store, or it is in use
     * @throws BackupFailed where the copy cannot be written, or does not verify: no older one is removed then
     */
    public Made make(Clock clock, int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("At least one backup stays, not " + keep + ".");
        }
        return locked(() -> {
            Path part = folder.resolve("making");
            StoreFiles.copy(home, part);
            Verification.Report report = Verification.unlocked(part, StoreCipher.of(Database.file(part), keys, home));
            if (!report.sound()) {
                StoreFiles.delete(part);
                throw new BackupFailed(
                        "The copy does not verify (" + report.faults().get(0).sentence()
                                + "): run moodlab verify on the home; no older backup was removed.");
            }
            String name = NAME.format(clock.instant().atZone(ZoneOffset.UTC));
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            long rows = report.chains().stream().mapToLong(ChainHead::rows).sum();
            Optional<Path> elsewhere =
                    BackupKey.isElsewhere(folder.resolve(name)) ? Optional.of(Keyring.file(home)) : Optional.empty();
            return new Made(name, rows, rotate(keep), elsewhere);
        });
    }

    private List<String> rotate(int keep) throws IOException {
        List<String> all = offered();
        List<String> old = all.subList(0, Math.max(0, all.size() - keep));
        for (String name : old) {
            StoreFiles.delete(folder.resolve(name));
        }
        return List.copyOf(old);
    }

    /** The oldest first. */
    public List<String> names() {
        return named(name -> name.matches(NAMES));
    }

    private List<String> named(Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Those that are not put aside, the oldest first. */
    public List<String> offered() {
        return names().stream()
                .filter(name -> !Files.exists(folder.resolve(name).resolve(ASIDE)))
                .toList();
    }

    /** All, and the stores that a restored one replaced; by name. */
    public List<String> all() {
        return named(name -> (name.matches(NAMES) || name.startsWith(REPLACED)) && Store.isIn(folder.resolve(name)));
    }

    /** Where that backup's store is. */
    public Path file(String name) {
        return Database.file(there(name));
    }

    /** Whether it is put aside. */
    public boolean isAside(String name) {
        return Files.exists(there(name).resolve(ASIDE));
    }

    /**
     * Puts a backup aside, or takes it back. Its store is not touched, so the home may be in use.
     *
     * @throws BackupFailed where there is no such backup, or the folder cannot be written
     */
    public void putAside(String name, boolean aside) {
        Path mark = there(name).resolve(ASIDE);
        try {
            if (aside && !Files.exists(mark)) {
                Files.createFile(mark);
            } else if (!aside) {
                Files.deleteIfExists(mark);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** No path leads out of the backups. */
    private Path there(String name) {
        Path backup = folder.resolve(name).normalize();
        if (!folder.equals(backup.getParent()) || !Store.isIn(backup)) {
            throw new BackupFailed(
                    "There is no backup " + name + " in " + folder + ": moodlab restore --list names them.");
        }
        return backup;
    }

    /**
     * Puts the newest backup in the store's place.
     *
     * @throws BackupFailed as {@link #restore} does, and where there is none
     */
    public Restored restoreNewest() {
        List<String> all = offered();
        if (all.isEmpty()) {
            throw new BackupFailed("There is no backup in " + folder + ": make one with moodlab backup.");
        }
        return restore(all.get(all.size() - 1));
    }

    /**
     * Puts a backup in the store's place.
     *
     * @param name of a folder below {@code backups}
     * @throws StoreUnavailable where the store is in use
     * @throws BackupFailed where there is no such backup, it is put aside, does not verify, or cannot be copied: the store is
     *     then as it was
     */
    public Restored restore(String name) {
        Path backup = there(name);
        if (isAside(name)) {
            throw new BackupFailed("The backup " + name + " is retired: take it back first, with moodlab offers restore"
                    + " store " + name + " or in the admin panel, or choose another.");
        }
        return locked(() -> {
            BackupKey key = new BackupKey(keys, home, backup);
            Verification.Report report = Verification.unlocked(backup, key.cipher());
            if (!report.sound()) {
                throw new BackupFailed("The backup " + name + " does not verify ("
                        + report.faults().get(0).sentence() + "): choose another; the store is as it was.");
            }
            Optional<Path> kept = Store.isIn(home) ? Optional.of(keep()) : Optional.empty();
            Path part = folder.resolve("making");
            StoreFiles.copy(backup, part);
            key.encryptLikeTheHome(part);
            key.bringHome();
            if (Files.exists(StoreFiles.heads(part))) {
                Files.move(StoreFiles.heads(part), StoreFiles.heads(home), StandardCopyOption.ATOMIC_MOVE);
            } else { // a home in which nobody has listened yet
                Files.deleteIfExists(StoreFiles.heads(home));
            }
            Files.move(Database.file(part), Database.file(home), StandardCopyOption.ATOMIC_MOVE);
            StoreFiles.delete(part);
            return new Restored(name, kept);
        });
    }

    private Path keep() throws IOException {
        Path kept = StoreFiles.free(folder, REPLACED);
        StoreFiles.copy(home, kept);
        return kept;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T locked(Work<T> work) {
        if (!Files.isDirectory(home)) {
            throw new BackupFailed("There is no home " + home + ": name another.");
        }
        HomeLock lock = HomeLock.take(home);
        try {
            return work.run();
        } catch (KeyFault e) {
            throw new BackupFailed(e.getMessage(), e);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            lock.close();
        }
    }

    private BackupFailed failed(IOException cause) {
        return new BackupFailed(
                "The backups in " + folder + " cannot be read or written (" + cause.getMessage()
                        + "): make room, or check the folder.",
                cause);
    }
}
