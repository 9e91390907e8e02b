package moodlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moodlab.datasets.InCarMusic;
import moodlab.datasets.SiTunes;
import moodlab.simulation.fit.FitReport;
import moodlab.simulation.fit.InCarFit;
import moodlab.simulation.fit.SiTunesFit;
import moodlab.simulation.listeners.ListenerNumbers;
import moodlab.simulation.listeners.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab fit-listeners}: estimates simulated listeners' numbers from people's answers. */
@Command(
        name = "fit-listeners",
        mixinStandardHelpOptions = true,
        description = "Fits simulated listeners to SiTunes and simulated drivers to InCarMusic.")
final class FitListenersCommand implements Callable<Integer> {

    private static final int STEPS = 60;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "the folder that holds situnes and incarmusic")
    private Path data;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "where the numbers go")
    private Path to;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Files.createDirectories(to);
        SiTunes siTunes = SiTunes.in(data);
        ListenerNumbers listeners = SiTunesFit.fit(siTunes);
        Numbers.write(to.resolve("situnes-listeners.json"), listeners);
        out.println(FitReport.of(siTunes, listeners));
        Numbers.write(to.resolve("incarmusic-drivers.json"), InCarFit.fit(InCarMusic.in(data), STEPS));
        out.println("wrote situnes-listeners.json and incarmusic-drivers.json to " + to);
        out.flush();
        return 0;
    }
}
