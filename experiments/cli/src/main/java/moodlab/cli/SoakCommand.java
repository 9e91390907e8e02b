package moodlab.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import moodlab.desktop.Soak;
import moodlab.desktop.soak.SoakReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab soak}: a long session in the window, watched. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description =
                "Runs a session on the drawn face in the window and says how late the window's thread was at worst, and"
                        + " whether memory, threads and open files stay flat.")
final class SoakCommand implements Callable<Integer> {

    private static final double SECONDS_A_MINUTE = 60;

    @Mixin
    private HomeOption home;

    @Option(names = "--minutes", defaultValue = "30", description = "how long; 30 unless told")
    private double minutes;

    @Option(
            names = "--songs",
            defaultValue = "",
            description = "a folder of mood folders; the demo's songs unless told")
    private String songs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Duration length = Duration.ofMillis(Math.round(minutes * SECONDS_A_MINUTE * 1e3));
        SoakReport report = Soak.run(home.path(), songs, length, Duration.ofMinutes(1), line -> {
            out.println(line);
            out.flush();
        });
        out.println(report.text());
        out.flush();
        return 0;
    }
}
