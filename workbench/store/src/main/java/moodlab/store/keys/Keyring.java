package moodlab.store.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * The keys of homes that this program has opened; a passphrase is asked for once a home. Safe from any thread.
 */
public final class Keyring {

    /** The variable of the environment with a passphrase, for scripts. */
    public static final String VARIABLE = "MOODLAB_PASSPHRASE";

    /** Characters; the longest keeps a slip of the clipboard from hashing a book. */
    private static final int SHORTEST = 10;

    private static final int LONGEST = 200;

    /** How a home's key is kept. */
    public enum Protection {
        /** There is no key. */
        NONE,
        /** In a file that its owner alone can read. */
        FILE,
        /** Wrapped by a passphrase. */
        PASSPHRASE,
        /** Only its id is told, as in a backup. */
        ELSEWHERE
    }

    private final Passphrases passphrases;
    private final Stretching cost;
    private final Map<Path, HomeKey> open = new HashMap<>();

    /** @param passphrases asked where a home has one */
    public Keyring(Passphrases passphrases) {
        this(passphrases, Stretching.USUAL);
    }

    Keyring(Passphrases passphrases, Stretching cost) {
        this.passphrases = passphrases;
        this.cost = cost;
    }

    /** With the passphrase of the environment, where one is needed. */
    public static Keyring unattended() {
        return new Keyring(Passphrases.ofEnvironment(System::getenv));
    }

    /** Where a home's key is. */
    public static Path file(Path home) {
        return normal(home).resolve(KeyFile.NAME);
    }

    private static Path normal(Path home) {
        return home.toAbsolutePath().normalize();
    }

    /**
     * How that home's key is kept.
     *
     * @throws KeyFault where the key file is damaged
     */
    public static Protection protection(Path home) {
        if (!Files.exists(file(home))) {
            return Protection.NONE;
        }
        KeyFile.Lock lock = KeyFile.read(file(home));
        if (lock.wrapping().isPresent()) {
            return Protection.PASSPHRASE;
        }
        return lock.bare().isPresent() ? Protection.FILE : Protection.ELSEWHERE;
    }

    /** The id of the key that the file there names; empty where there is no file. */
    public static Optional<String> id(Path home) {
        return Files.exists(file(home)) ? Optional.of(KeyFile.read(file(home)).id()) : Optional.empty();
    }

    /**
     * The home's key; empty where it has none.
     *
     * @throws WrongPassphrase where that is so
     * @throws KeyFault where the key file is damaged, or others may read it
     */
    public synchronized Optional<HomeKey> find(Path folder) {
        Path home = normal(folder);
        if (!open.containsKey(home) && Files.exists(file(home))) {
            open.put(home, read(home));
        }
        return Optional.ofNullable(open.get(home));
    }

    /**
     * The home's key, which is made where there is none.
     *
     * @throws KeyFault as {@link #find} does, and where it cannot be written
     */
    public synchronized HomeKey key(Path folder) {
        return find(folder).orElseGet(() -> made(normal(folder)));
    }

    private HomeKey made(Path home) {
        HomeKey key = HomeKey.random();
        write(home, () -> KeyFile.bare(key));
        checkIsOwners(home);
        open.put(home, key);
        return key;
    }

    private HomeKey read(Path home) {
        KeyFile.Lock lock = KeyFile.read(file(home));
        if (lock.wrapping().isPresent()) {
            char[] passphrase = passphrases.of(home);
            try {
                return unwrapped(home, lock.wrapping().get(), passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }
        checkIsOwners(home);
        return bare(home, lock);
    }

    private static HomeKey bare(Path home, KeyFile.Lock lock) {
        return lock.bare()
                .orElseThrow(
                        () -> new KeyFault(
                                "The key " + lock.id() + " is not in " + file(home)
                                        + ", which only names it: put the key file of the home that this was copied from in its place."));
    }

    private static HomeKey unwrapped(Path home, KeyFile.Wrapping wrapping, char[] passphrase) {
        try {
            return wrapping.open(passphrase);
        } catch (AEADBadTagException e) {
            throw new WrongPassphrase(
                    "The passphrase does not open " + home
                            + ": try again, and look at capital letters and the keyboard's layout; nothing was changed.",
                    e);
        }
    }

    private static void checkIsOwners(Path home) {
        Path file = file(home);
        try {
            if (OwnerOnly.isOpenToOthers(file)) {
                throw new KeyFault("The key file " + file
                        + " can be read by others: make it yours alone with 'chmod 600 " + file
                        + "', or protect the key by a passphrase with 'moodlab passphrase --home " + home + "'.");
            }
        } catch (IOException e) {
            throw new KeyFault("The key file " + file + " cannot be looked at: check the folder's permissions.", e);
        }
    }

    /** Whether the home's key is here, so that nobody need be asked for a passphrase. */
    public synchronized boolean knows(Path home) {
        return open.containsKey(normal(home));
    }

    /**
     * Opens a home that has a passphrase, and remembers its key.
     *
     * @throws WrongPassphrase where that is so
     */
    public synchronized void unlock(Path folder, char[] passphrase) {
        Path home = normal(folder);
        KeyFile.read(file(home))
                .wrapping()
                .ifPresent(wrapping -> open.put(home, unwrapped(home, wrapping, passphrase)));
    }

    /**
     * Wraps the home's key by that passphrase; the key stays the same, so nothing else is written anew. A key file that
     * others can read is accepted here, because this is its remedy.
     *
     * @throws KeyFault where the passphrase is too short or too long, or the file cannot be written
     */
    public synchronized void protect(Path folder, char[] passphrase) {
        Path home = normal(folder);
        if (passphrase.length < SHORTEST || passphrase.length > LONGEST) {
            throw new KeyFault("A passphrase has " + SHORTEST + " to " + LONGEST + " characters: choose a "
                    + (passphrase.length < SHORTEST ? "longer one, such as five words." : "shorter one."));
        }
        HomeKey key = known(home);
        write(home, () -> KeyFile.wrapped(key, passphrase, cost));
        open.put(home, key);
    }

    /**
     * Takes the passphrase away: the key lies in its file.
     *
     * @throws WrongPassphrase where the passphrase that is asked for is wrong
     */
    public synchronized void unprotect(Path folder) {
        Path home = normal(folder);
        HomeKey key = known(home);
        write(home, () -> KeyFile.bare(key));
        checkIsOwners(home);
        open.put(home, key);
    }

    private HomeKey known(Path home) {
        if (open.containsKey(home)) {
            return open.get(home);
        }
        if (protection(home) == Protection.FILE) {
            return bare(home, KeyFile.read(file(home)));
        }
        return key(home);
    }

    /**
     * Lays the home's key beside a copy of its store where a passphrase wraps it; else a file that only names it, or
     * nothing where there is no key file.
     *
     * @throws IOException where it cannot be written
     */
    public static void accompany(Path home, Path copy) throws IOException {
        Protection protection = protection(home);
        if (protection != Protection.NONE) {
            byte[] bytes = protection == Protection.FILE
                    ? KeyFile.name(id(home).orElseThrow())
                    : Files.readAllBytes(file(home));
            OwnerOnly.write(file(copy), bytes);
        }
    }

    private interface Content {
        byte[] bytes() throws IOException;
    }

    private static void write(Path home, Content content) {
        try {
            byte[] bytes = content.bytes();
            OwnerOnly.write(file(home), bytes);
            Arrays.fill(bytes, (byte) 0);
        } catch (IOException e) {
            throw new KeyFault(
                    "The key file " + file(home) + " cannot be written (" + e.getMessage()
                            + "): make room, or see that the folder can be written.",
                    e);
        }
    }

    /** The keys of that home's recordings, wrapped by their participants'. */
    public RecordingKeyFiles recordings(Path home) {
        return new RecordingKeyFiles(normal(home), participants(home));
    }

    /** The keys of that home's participants, wrapped by its own. */
    public ParticipantKeys participants(Path home) {
        return new ParticipantKeys(normal(home), () -> key(home));
    }
}
