package moodlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;

/** Which key a backup needs, and where that is. */
final class BackupKey {

    private final Keyring keys;
    private final Path home;
    private final Path backup;

    BackupKey(Keyring keys, Path home, Path backup) {
        this.keys = keys;
        this.home = home;
        this.backup = backup;
    }

    /** Lays the home's key beside the copy of its store where a passphrase wraps it, else its id only. */
    static void accompany(Path home, Path copy) throws IOException {
        if (StoreCipher.isEncrypted(Database.file(copy))) {
            Keyring.accompany(home, copy);
        }
    }

    static boolean isElsewhere(Path backup) {
        return Keyring.protection(backup) == Keyring.Protection.ELSEWHERE;
    }

    /** @throws BackupFailed where neither the home nor the backup has the key that the backup needs */
    StoreCipher cipher() throws IOException {
        Optional<String> needed = Keyring.id(backup);
        if (needed.isEmpty() || !StoreCipher.isEncrypted(Database.file(backup))) {
            return StoreCipher.of(Database.file(backup), keys, home);
        }
        Optional<String> there = Keyring.id(home);
        if (there.isPresent() && !there.equals(needed)) {
            throw new BackupFailed("The backup " + backup.getFileName() + " needs the key " + needed.get() + ", and "
                    + Keyring.file(home) + " has the key " + there.get()
                    + ": put the right key file in its place, or restore in another home; the store is as it was.");
        }
        if (there.isEmpty() && isElsewhere(backup)) {
            throw new BackupFailed("The backup " + backup.getFileName() + " needs the key " + needed.get()
                    + ", which is not in it: put a copy of the key file that the home had at " + Keyring.file(home)
                    + "; without it nobody can open the backup.");
        }
        return StoreCipher.of(Database.file(backup), keys, there.isPresent() ? home : backup);
    }

    /** A home that lost its key file gets the one of the backup; the passphrase is that of the time of the backup. */
    void bringHome() throws IOException {
        if (!Files.exists(Keyring.file(home)) && Keyring.protection(backup) == Keyring.Protection.PASSPHRASE) {
            Files.copy(Keyring.file(backup), Keyring.file(home), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** A backup from before the store was encrypted does not come back plain. */
    void encryptLikeTheHome(Path part) throws IOException {
        Path copy = Database.file(part);
        boolean wanted = Store.isIn(home)
                ? StoreCipher.isEncrypted(Database.file(home))
                : Keyring.id(home).isPresent();
        if (wanted && !StoreCipher.isEncrypted(copy)) {
            Path sealed = Database.file(part, "sealed");
            try (InputStream plain = Files.newInputStream(copy)) {
                StoreCipher.of(keys, home).write(plain, sealed);
            }
            Files.move(sealed, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
