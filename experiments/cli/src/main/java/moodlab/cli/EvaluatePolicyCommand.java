package moodlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodlab.bandit.evaluation.Evaluation;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.bandit.evaluation.Question;
import moodlab.bandit.evaluation.Report;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.bandit.evaluation.models.ModelKind;
import moodlab.datasets.bandit.BanditLog;
import moodlab.session.policies.Start;
import moodlab.store.CsvExport;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab evaluate-policy}: what a policy would have earned on a log that another one made. */
@Command(
        name = "evaluate-policy",
        mixinStandardHelpOptions = true,
        description = "Values a policy on rounds that another one played: estimates, intervals and a guard's verdict.")
final class EvaluatePolicyCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description =
                    "rounds.csv of an export, or a log of the Open Bandit Dataset; without it, the home's own log")
    private Path log;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "SPEC|STATE",
            description = "a policy's name (uniform, thompson, …), its settings as JSON, or a file of either or of what"
                    + " 'policies save' wrote")
    private String policy;

    @Option(names = "--start", defaultValue = "TAUGHT", description = PolicyChoice.START)
    private Start start;

    @Option(
            names = "--participant",
            paramLabel = "NAME",
            description = "only this one's rounds; may be given several times (default: everybody's)")
    private Set<String> participants = Set.of();

    @Option(
            names = "--estimators",
            defaultValue = "all",
            description = "all, which is the default, or names with commas between: ips,snips,dr")
    private String estimators;

    @Option(
            names = "--interval",
            defaultValue = "BOOTSTRAP",
            description = "bootstrap (the default), student, bernstein or sequence")
    private IntervalKind interval;

    @Option(names = "--level", defaultValue = "0.95", description = "of the interval (default: ${DEFAULT-VALUE})")
    private double level;

    @Option(
            names = "--model",
            defaultValue = "RIDGE",
            description = "of the reward: ridge (the default), logistic, forest or boosting")
    private ModelKind model;

    @Option(
            names = "--tuning",
            defaultValue = "BOUND",
            description =
                    "of hyper-parameters: bound (the default; the least bound on the mean squared error) or slope (as"
                            + " biased as cannot be told from noise)")
    private Tuning.Rule tuning;

    @Option(
            names = "--floor",
            paramLabel = "P",
            description = "the least propensity that the logging policy can give, where the log does not tell")
    private Double floor;

    @Option(names = "--seed", defaultValue = "1", description = "of bootstrap and policy (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "where the report goes, unrounded")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PolicyChoice choice = PolicyChoice.of(policy, start, seed);
        Question question = new Question(
                names(),
                interval,
                level,
                model,
                seed,
                floor == null ? OptionalDouble.empty() : OptionalDouble.of(floor),
                tuning);
        Report report = log == null ? fromHome(question, choice) : value(log, question, choice);
        EvaluationText text = new EvaluationText(report, question, choice);
        if (json != null) {
            text.write(json);
        }
        PrintWriter out = spec.commandLine().getOut();
        text.print(out);
        if (report.refused()) {
            spec.commandLine().getErr().println("The log was refused; nothing was estimated. The lines above say why.");
            return 1;
        }
        return 0;
    }

    private Set<String> names() {
        if (estimators.equals("all")) {
            return Set.of();
        }
        List<String> known = Evaluation.names();
        Set<String> wanted =
                Arrays.stream(estimators.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        wanted.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "There is no estimator '" + name + "': choose all, or some of " + String.join(", ", known) + ".");
        });
        return wanted;
    }

    private Report value(Path file, Question question, PolicyChoice choice) {
        BanditLog read = chosen(BanditLog.open(file));
        List<moodlab.bandit.evaluation.guard.Finding> known = Stream.concat(
                        read.findings().stream(), choice.findings(read).stream())
                .toList();
        return new Evaluation(read.trials(), question, known).value(choice::target);
    }

    private BanditLog chosen(BanditLog log) {
        return participants.isEmpty()
                ? log
                : new BanditLog(
                        consumer -> log.trials().forEach(trial -> {
                            if (participants.contains(trial.place().participant())) {
                                consumer.accept(trial);
                            }
                        }),
                        log.findings(),
                        log.learnt());
    }

    /** The home's log takes the way of the export, so that both give the same report. */
    private Report fromHome(Question question, PolicyChoice choice) throws IOException {
        Path folder = Files.createTempDirectory("moodlab-evaluate");
        try {
            try (Store store = Store.openExisting(home.path(), home.keys())) {
                new CsvExport(store).to(folder);
            }
            return value(folder.resolve("rounds.csv"), question, choice);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
