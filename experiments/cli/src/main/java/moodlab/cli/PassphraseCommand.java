package moodlab.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodlab.store.keys.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab passphrase}: sets, changes or removes the passphrase that wraps a home's key. */
@Command(
        name = "passphrase",
        mixinStandardHelpOptions = true,
        description = {
            "Sets, changes or removes the passphrase of a home. The home's key stays the same, so nothing else is written.",
            "Whoever forgets the passphrase cannot open the home any more, and nobody can help."
        })
final class PassphraseCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "the new passphrase, in its first line; else it is asked for, twice")
    private Path file;

    @Option(names = "--remove", description = "none any more: the key lies in the file key.json of the home")
    private boolean remove;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (remove) {
            home.keys().unprotect(home.path());
            say("The passphrase is removed: whoever can read " + Keyring.file(home.path()) + " can read the home.");
            return 0;
        }
        if (Keyring.protection(home.path()) == Keyring.Protection.PASSPHRASE) {
            home.keys().key(home.path()); // the old one is asked for before the new one is
        }
        char[] chosen = PassphraseOption.chosen(Optional.ofNullable(file));
        try {
            home.keys().protect(home.path(), chosen);
        } finally {
            Arrays.fill(chosen, '\0');
        }
        say("The passphrase is set; backups from before have the key as it was protected then.");
        return 0;
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }
}
