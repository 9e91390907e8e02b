package moodlab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import moodlab.store.Encryption;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code moodlab keys}: how a home is protected. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Says whether a home's store is encrypted, where its key is, and what of it is still plain.")
final class KeysCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("store: " + store());
        out.println("key: " + key());
        if (Store.isIn(home.path())) {
            new Encryption(home.path(), home.keys()).remains().forEach(each -> out.println("plain: " + each));
        }
        List<String> bare = home.keys().recordings(home.path()).bare();
        if (!bare.isEmpty()) {
            out.println("keys of recordings that no other key wraps: " + String.join(", ", bare));
        }
        return 0;
    }

    private String store() {
        if (!Store.isIn(home.path())) {
            return "none yet; a new one is encrypted";
        }
        return new Encryption(home.path(), home.keys()).isEncrypted()
                ? "encrypted"
                : "NOT encrypted: moodlab encrypt --home " + home.path() + " does it";
    }

    private String key() {
        return switch (Keyring.protection(home.path())) {
            case NONE -> "none";
            case FILE ->
                "in " + Keyring.file(home.path())
                        + ", for its owner alone: whoever can read that file can read the home";
            case PASSPHRASE -> "wrapped by a passphrase, in " + Keyring.file(home.path());
            case ELSEWHERE -> "not here: " + Keyring.file(home.path()) + " only names it";
        };
    }
}
