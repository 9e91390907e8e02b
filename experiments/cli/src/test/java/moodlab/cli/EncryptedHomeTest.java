package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedHomeTest {

    private static final String WORDS = "five words of some length";

    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private CommandRun run(String command, Object... options) {
        Object[] all = new Object[options.length + 3];
        all[0] = command;
        all[1] = "--home";
        all[2] = home();
        System.arraycopy(options, 0, all, 3, options.length);
        CommandRun run = CommandRun.of(all);
        assertFalse((run.out() + run.err()).contains(WORDS), "the passphrase is said");
        return run;
    }

    @Test
    void aPassphraseIsSetAskedForAndRemoved() throws IOException {
        Store.open(home()).close();
        assertTrue(run("keys").out().contains("whoever can read that file can read the home"));
        Path right = Files.writeString(folder.resolve("right"), WORDS + "\nsecond line");
        Path wrong = Files.writeString(folder.resolve("wrong"), "none of those words");
        assertEquals(0, run("passphrase", "--new-passphrase-file", right).exit());
        assertTrue(run("keys").out().contains("wrapped by a passphrase"));
        CommandRun missing = run("verify");
        assertEquals(1, missing.exit());
        assertTrue(missing.err().contains("--passphrase-file"), missing.err());
        CommandRun refused = run("verify", "--passphrase-file", wrong);
        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("try again"), refused.err());
        assertFalse(refused.err().contains("\tat "), refused.err());
        assertEquals(0, run("verify", "--passphrase-file", right).exit());
        assertTrue(run("backup", "--passphrase-file", right).out().contains("verified"));
        assertEquals(
                0, run("passphrase", "--remove", "--passphrase-file", right).exit());
        assertEquals(0, run("verify").exit());
        assertTrue(run("backup").out().contains("its key is not in it"));
    }

    @Test
    void anOlderPlainHomeIsEncryptedAndItsRemainsAreNamed() throws IOException {
        makePlain();
        assertTrue(run("keys").out().contains("NOT encrypted"));
        assertEquals(0, run("verify").exit(), "a plain home stays usable");
        CommandRun done = run("encrypt", "--keep-plain");
        assertEquals(0, done.exit(), done.err());
        assertTrue(done.out().contains("still plain: " + home().resolve("backups/plain-1")), done.out());
        assertTrue(run("keys").out().contains("store: encrypted"));
        assertEquals(0, run("verify").exit());
        assertEquals(1, run("encrypt").exit());
    }

    private void makePlain() throws IOException {
        Store.open(home()).close();
        Path file = home().resolve("moodlab.mv.db");
        Path plain = folder.resolve("plain");
        try (InputStream in = StoreCipher.of(file, Keyring.unattended(), home()).read(file)) {
            Files.copy(in, plain);
        }
        Files.move(plain, file, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(Keyring.file(home()));
    }
}
