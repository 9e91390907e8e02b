package moodlab.store.keys;

import java.nio.file.Path;

/** A passphrase that is quick to try, for tests that are not about guessing. */
public final class QuickKeys {

    private QuickKeys() {}

    public static void protect(Path home, String passphrase) {
        new Keyring(Passphrases.ofEnvironment(name -> null), new Stretching(64, 1, 1))
                .protect(home, passphrase.toCharArray());
    }
}
