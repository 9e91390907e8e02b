package moodlab.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import moodlab.session.Erasure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moodlab delete-recording}: destroys a recording's key and deletes its files. */
@Command(
        name = "delete-recording",
        mixinStandardHelpOptions = true,
        description = "Destroys the key of a session's recording and deletes its files; the session's log stays.")
final class DeleteRecordingCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(names = "--session", required = true, description = "a recorded session, such as S-001")
    private String session;

    @Option(names = "--yes", description = "really: it cannot be undone")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!yes) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Deleting the recording of " + session + " cannot be undone: say --yes if it is meant.");
        }
        new Erasure(home.path(), home.keys(), Clock.systemUTC()).delete(session);
        spec.commandLine()
                .getOut()
                .println("The recording of " + session + " is deleted; its key was destroyed first.");
        return 0;
    }
}
