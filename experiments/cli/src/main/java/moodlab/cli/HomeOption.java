package moodlab.cli;

import java.nio.file.Path;
import moodlab.store.keys.Keyring;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --home}: where the store and all that is rendered lie. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.moodlab",
            description = "the folder of the log and of the demo songs (default: ~/.moodlab)")
    private Path path;

    @Mixin
    private PassphraseOption passphrase;

    Path path() {
        return path;
    }

    /** Opens the home's key where the passphrase is in a file or in the environment, so that no window asks for it. */
    void openIfGiven() {
        if (passphrase.isGiven() && Keyring.protection(path) == Keyring.Protection.PASSPHRASE) {
            passphrase.keys().key(path);
        }
    }

    /** Of this home; a passphrase is asked for when one is needed, once. */
    Keyring keys() {
        return passphrase.keys();
    }
}
