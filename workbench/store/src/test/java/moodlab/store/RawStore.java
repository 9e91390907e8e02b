package moodlab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A home's database without Moodlab's lock and care, as another tool with the key would open it. */
final class RawStore {

    private RawStore() {}

    /** Makes a database that is not Moodlab's, and plain, where there is none. */
    static Handle open(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            StoreCipher cipher = Files.exists(Database.file(home))
                    ? StoreCipher.of(Database.file(home), Keyring.unattended(), home)
                    : StoreCipher.none();
            return Jdbi.open(cipher.source(Database.url(home, Database.NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the store of an older Moodlab, which encrypted none. */
    static void makePlain(Path home) {
        try {
            Files.createDirectories(home);
            Schema.create(home.toAbsolutePath().normalize(), StoreCipher.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
