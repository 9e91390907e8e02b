package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.simulation.coverage.CoverageStudy;
import moodlab.simulation.coverage.CoverageTable;
import moodlab.simulation.coverage.Score;
import moodlab.simulation.coverage.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab coverage}: how often intervals hold the truth on simulated logs. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Evaluates the evaluation: error, bias and coverage of every estimator and interval on simulated"
                + " logs whose truth is known.")
final class CoverageCommand implements Callable<Integer> {

    @Option(names = "--setting", defaultValue = "all", description = "fixed, few, far, learning or all (the default)")
    private String setting;

    @Option(names = "--seeds", defaultValue = "5000", description = "how many logs of each (default: ${DEFAULT-VALUE})")
    private int seeds;

    @Option(names = "--first", defaultValue = "1", description = "the first seed (default: ${DEFAULT-VALUE})")
    private long first;

    @Option(
            names = "--tuning",
            defaultValue = "BOUND",
            description = "of hyper-parameters: bound (the default) or slope")
    private Tuning.Rule tuning;

    @Option(names = "--csv", paramLabel = "FILE", description = "where the unrounded scores go")
    private Path csv;

    @Option(names = "--plots", paramLabel = "DIR", description = "where a picture of each setting goes")
    private Path plots;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Score> scores = new ArrayList<>();
        for (Setting each : settings()) {
            scores.addAll(new CoverageStudy(each, tuning).run(first, seeds));
        }
        CoverageTable table = new CoverageTable(scores);
        if (csv != null) {
            table.writeCsv(csv);
        }
        if (plots != null) {
            table.draw(plots);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(table.markdown());
        out.flush();
        return 0;
    }

    private List<Setting> settings() {
        if (seeds < 1) {
            throw new IllegalArgumentException("At least one seed is needed, not " + seeds + ".");
        }
        List<Setting> chosen = Setting.ALL.stream()
                .filter(each -> setting.equals("all") || each.name().equals(setting))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("There is no setting '" + setting + "': choose all, "
                    + Setting.ALL.stream().map(Setting::name).collect(Collectors.joining(", ")) + ".");
        }
        return chosen;
    }
}
