package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodlab.session.RecordingSeals;
import moodlab.store.Encryption;
import moodlab.store.keys.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab encrypt}: encrypts the plain store of an older home. */
@Command(
        name = "encrypt",
        mixinStandardHelpOptions = true,
        description =
                "Encrypts the store of an older home: a copy, which is verified and then takes the store's place.")
final class EncryptCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(names = "--passphrase", description = "wrap the key by a passphrase, which is asked for")
    private boolean passphrase;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "wrap the key by the passphrase in the first line of that file")
    private Path file;

    @Option(names = "--keep-plain", description = "keep the plain store among the backups; else it is overwritten")
    private boolean keep;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Encryption encryption = new Encryption(home.path(), home.keys());
        Encryption.Encrypted done = encryption.run(keep);
        out.println("encrypted and verified: " + done.rows() + " rows");
        List<String> wrapped = new RecordingSeals(home.path(), home.keys()).wrapAll();
        if (!wrapped.isEmpty()) {
            out.println("keys of recordings wrapped by their participants': " + String.join(", ", wrapped));
        }
        if (passphrase || file != null) {
            protect();
        } else {
            out.println(
                    "The key lies in " + Keyring.file(home.path()) + ": whoever can read that file can read the home.");
        }
        List<Path> remains = encryption.remains();
        remains.forEach(each -> out.println("still plain: " + each));
        if (!remains.isEmpty()) {
            out.println("Delete those when they are needed no more; a disk may keep what was deleted for a while.");
        }
        return 0;
    }

    private void protect() {
        char[] chosen = PassphraseOption.chosen(Optional.ofNullable(file));
        try {
            home.keys().protect(home.path(), chosen);
        } finally {
            Arrays.fill(chosen, '\0');
        }
        spec.commandLine().getOut().println("The key is wrapped by the passphrase.");
    }
}
