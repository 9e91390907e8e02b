package moodlab.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import moodlab.session.StoppedSessions;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moodlab close-session}: ends a session that was cut off as incomplete. */
@Command(
        name = "close-session",
        mixinStandardHelpOptions = true,
        description = "Closes a session that was cut off as incomplete; the log keeps all of it.")
final class CloseSessionCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "ID", description = "such as S-017")
    private String session;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            new StoppedSessions(store).close(session, Clock.systemUTC());
            store.head(session).map(ChainLine::of).ifPresent(spec.commandLine().getOut()::println);
        }
        return 0;
    }
}
