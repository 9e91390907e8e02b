package moodlab.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times parts of Moodlab against plain loops that do the same, in the same run: ratios hold on other machines too. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Times policies and estimators against plain reference loops: medians, ratios, songs a second.")
final class BenchmarkCommand implements Callable<Integer> {

    private enum What {
        BANDIT
    }

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what;

    @Option(
            names = "--seconds",
            defaultValue = "2",
            description = "how long each line is timed, after as long a warm-up (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Override
    public Integer call() {
        System.out.printf(
                Locale.ROOT,
                "%-44s %14s %14s %8s %14s%n",
                "what",
                "median, µs",
                "plain loop, µs",
                "ratio",
                "songs a second");
        switch (what) {
            case BANDIT -> {
                new PolicyRaces().all().forEach(race -> print(race.run(seconds)));
                new EvaluationRaces().all().forEach(race -> print(race.run(seconds)));
            }
        }
        return CommandLine.ExitCode.OK;
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
