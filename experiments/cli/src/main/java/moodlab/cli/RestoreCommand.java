package moodlab.cli;

import java.util.concurrent.Callable;
import moodlab.store.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab restore}: a backup in the store's place; what was there is kept. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Verifies a backup and puts it in the store's place; the store as it was stays among the backups.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(names = "--from", paramLabel = "NAME", description = "which backup (default: the newest)")
    private String from;

    @Option(names = "--list", description = "only list the backups, the oldest first; not those that are retired")
    private boolean list;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Backups backups = new Backups(home.path(), home.keys());
        if (list) {
            backups.offered().forEach(spec.commandLine().getOut()::println);
            return 0;
        }
        Backups.Restored restored = from == null ? backups.restoreNewest() : backups.restore(from);
        spec.commandLine().getOut().println("restored " + restored.name());
        restored.kept().ifPresent(kept -> spec.commandLine().getOut().println("the store as it was: " + kept));
        return 0;
    }
}
