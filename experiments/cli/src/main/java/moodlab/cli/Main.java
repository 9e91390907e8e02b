package moodlab.cli;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moodlab.desktop.Desktop;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The {@code moodlab} command: without a subcommand it opens the window. */
@Command(
        name = "moodlab",
        mixinStandardHelpOptions = true,
        version = "moodlab 0.1.0",
        description =
                "A research workbench for emotion-aware music recommendation. Without a command it opens the window.",
        subcommands = {
            SessionCommand.class,
            CloseSessionCommand.class,
            CalibrateCommand.class,
            SongsCommand.class,
            PeopleCommand.class,
            PoliciesCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            OffersCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeysCommand.class,
            EncryptCommand.class,
            PassphraseCommand.class,
            EraseCommand.class,
            ReadFacesCommand.class,
            ReplayCommand.class,
            DeleteRecordingCommand.class,
            TrainFaceCommand.class,
            EvaluateFaceCommand.class,
            AudioLatencyCommand.class,
            TrainMusicCommand.class,
            EvaluateMusicCommand.class,
            RenderEmopiaCommand.class,
            SimulateCommand.class,
            FitListenersCommand.class,
            BenchmarkCommand.class,
            EvaluatePolicyCommand.class,
            CoverageCommand.class,
            NotebooksCommand.class,
            ScreenshotCommand.class,
            SoakCommand.class
        })
public final class Main implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line, as tests run it too. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public Integer call() throws Exception {
        if (GraphicsEnvironment.isHeadless()) {
            return demoSession(home.path());
        }
        home.openIfGiven();
        Desktop.open(home.path(), home.keys());
        return CommandLine.ExitCode.OK;
    }

    private static int demoSession(Path home) {
        System.out.println("There is no display here, so there is no window. A session runs without one, as with");
        System.out.println("  ./moodlab session --camera demo --songs demo --rounds 10 --fast");
        System.out.println();
        return commandLine()
                .execute(
                        "session",
                        "--home",
                        home.toString(),
                        "--camera",
                        "demo",
                        "--songs",
                        "demo",
                        "--rounds",
                        "10",
                        "--fast");
    }
}
