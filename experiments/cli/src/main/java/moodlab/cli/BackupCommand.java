package moodlab.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import moodlab.store.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab backup}: a verified copy of the store, the oldest ones making room. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the store into the home's backups, verifies the copy, and removes the oldest copies.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(names = "--keep", defaultValue = "7", description = "how many copies stay (default: ${DEFAULT-VALUE})")
    private int keep;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Backups.Made made = new Backups(home.path(), home.keys()).make(Clock.systemUTC(), keep);
        spec.commandLine().getOut().println("backup " + made.name() + ", verified: " + made.rows() + " rows");
        made.keyElsewhere().ifPresent(key -> spec.commandLine()
                .getOut()
                .println("its key is not in it: keep a copy of " + key
                        + " elsewhere, because without it nobody can open the backup"));
        made.removed().forEach(old -> spec.commandLine().getOut().println("removed " + old));
        return 0;
    }
}
