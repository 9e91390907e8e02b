package moodlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Times parts of Moodlab: policies and estimators against plain loops that do the same, in the same run, so that ratios
 * hold on other machines too; a store with a long log.
 */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description =
                "Times policies and estimators against plain reference loops: medians, ratios, songs a second; or what people do"
                        + " with a store that has a long log.")
final class BenchmarkCommand implements Callable<Integer> {

    private enum What {
        BANDIT,
        STORE
    }

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what;

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "how long each line is timed, after as long a warm-up (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--rows",
            defaultValue = "1000000",
            description = "store: how long the log is that is made (default: ${DEFAULT-VALUE})")
    private long rows;

    @Option(names = "--home", paramLabel = "DIR", description = "store: the new folder of that home")
    private Path home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        switch (what) {
            case BANDIT -> bandit();
            case STORE -> store();
        }
        return CommandLine.ExitCode.OK;
    }

    private void store() {
        if (home == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The store's benchmark makes a home: name a folder with --home; one that is there is only timed.");
        }
        StoreTimes times = new StoreTimes(home, spec.commandLine().getOut());
        if (Files.notExists(home)) {
            times.make(StoreTimes.Size.usual(rows));
        }
        times.time(home.resolve("export"));
    }

    private void bandit() {
        System.out.printf(
                Locale.ROOT,
                "%-44s %14s %14s %8s %14s%n",
                "what",
                "median, µs",
                "plain loop, µs",
                "ratio",
                "songs a second");
        new PolicyRaces().all().forEach(race -> print(race.run(seconds)));
        new EvaluationRaces().all().forEach(race -> print(race.run(seconds)));
    }

    private static void print(Race.Result result) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %14.1f %14s %8s %14s%n",
                result.what(),
                result.ours(),
                result.plain().isNaN() ? "" : String.format(Locale.ROOT, "%.1f", result.plain()),
                result.plain().isNaN() ? "" : String.format(Locale.ROOT, "%.2f", result.ours() / result.plain()),
                result.songs() == 0 ? "" : String.format(Locale.ROOT, "%.0f", result.songs() * 1e6 / result.ours()));
    }
}
