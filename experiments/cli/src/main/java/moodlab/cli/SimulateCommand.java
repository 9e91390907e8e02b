package moodlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import moodlab.simulation.bakeoff.BakeOff;
import moodlab.simulation.bakeoff.BakeOffPage;
import moodlab.simulation.bakeoff.CellFile;
import moodlab.simulation.bakeoff.CellResult;
import moodlab.simulation.bakeoff.Contestant;
import moodlab.simulation.bakeoff.Contestants;
import moodlab.simulation.bakeoff.SettingsGrid;
import moodlab.simulation.environments.Environment;
import moodlab.simulation.environments.Environments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moodlab simulate}: policies against each other on simulated listeners. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Lets policies meet the same simulated listeners and says what each earned. A run that was cut"
                + " short goes on where it stopped; equal options give equal files, whatever the threads.")
final class SimulateCommand implements Callable<Integer> {

    private static final long CHOICE_SEED = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--environment",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "all, or names with commas between; a wrong one is answered with the list")
    private List<String> environments;

    @Option(
            names = "--policies",
            defaultValue = "all",
            paramLabel = "NAMES",
            description =
                    "all, names with commas between, one policy's settings as JSON, or a file with such a line for"
                            + " each (default: ${DEFAULT-VALUE})")
    private List<String> policies;

    @Option(
            names = "--listeners",
            defaultValue = "1",
            paramLabel = "N",
            description = "who take turns, sitting by sitting, with one policy (default: ${DEFAULT-VALUE})")
    private int listeners;

    @Option(names = "--rounds", defaultValue = "1000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--seeds", defaultValue = "20", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int seeds;

    @Option(
            names = "--first-seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "default: ${DEFAULT-VALUE}, and " + CHOICE_SEED + " with --choose")
    private long firstSeed;

    @Option(
            names = "--csv",
            required = true,
            paramLabel = "FILE",
            description = "a row for each policy, environment and seed; what is there already is not run again")
    private Path csv;

    @Option(names = "--report", paramLabel = "DIR", description = "tables in Markdown and plots go here")
    private Path report;

    @Option(
            names = "--choose",
            paramLabel = "FILE",
            description = "try variants of each named policy's settings instead, or just the settings that --policies"
                    + " spells out, and write the best of each policy here, for --policies")
    private Path choice;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int threads;

    @Override
    public Integer call() throws IOException {
        if (listeners < 1 || rounds < 1 || seeds < 1 || threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--listeners, --rounds, --seeds and --threads want numbers of at least 1");
        }
        BakeOff plan = new BakeOff(worlds(), contestants(), listeners, rounds, seeds, block());
        List<CellResult> results = plan.run(new CellFile(csv), threads, new CellProgress(out()));
        if (choice == null) {
            out().print(BakeOffPage.summary(results));
            if (report != null) {
                BakeOffPage.write(report, new CellFile(csv).read().values());
                out().println("wrote " + report);
            }
        } else {
            List<String> chosen = SettingsGrid.choose(results);
            Files.write(choice, chosen);
            chosen.forEach(out()::println);
        }
        out().flush();
        return 0;
    }

    private long block() {
        return choice != null && !spec.commandLine().getParseResult().hasMatchedOption("--first-seed")
                ? CHOICE_SEED
                : firstSeed;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private List<Environment> worlds() {
        return environments.equals(List.of("all"))
                ? Environments.all()
                : environments.stream().map(Environments::named).toList();
    }

    private List<Contestant> contestants() {
        return policies.stream()
                .flatMap(text -> choice == null || Contestants.areSpelledOut(text)
                        ? Contestants.parse(text).stream()
                        : Contestants.parse(text).stream().flatMap(each -> SettingsGrid.variants(each).stream()))
                .distinct()
                .toList();
    }
}
