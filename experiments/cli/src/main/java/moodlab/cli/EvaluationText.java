package moodlab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.bandit.evaluation.Question;
import moodlab.bandit.evaluation.Report;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.session.policies.Start;

/** An evaluation's report as a table for a person, and as JSON for a program. */
final class EvaluationText {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of songs whose rewards are missing; the JSON has all of them. */
    private static final int MOST_LINES = 10;

    private final Report report;
    private final Question question;
    private final PolicyChoice policy;

    EvaluationText(Report report, Question question, PolicyChoice policy) {
        this.report = report;
        this.question = question;
        this.policy = policy;
    }

    void write(Path file) {
        try {
            Files.writeString(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree()) + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The report could not be written to " + file + ": check that the folder exists and has room.", e);
        }
    }

    private ObjectNode tree() {
        ObjectNode root = JSON.createObjectNode();
        root.put("policy", policy.name());
        root.put(
                "start",
                policy.state().isPresent() ? "saved" : policy.start().name().toLowerCase(Locale.ROOT));
        root.put("interval", question.interval().label());
        root.put("level", question.level());
        root.put("values_of", "answered rounds");
        root.put("rounds", report.rounds());
        root.put("n", report.answered());
        root.put("ess", report.effective());
        root.put("adaptive", report.adaptive());
        ArrayNode guard = root.putArray("guard");
        for (Finding each : report.findings()) {
            guard.addObject()
                    .put("code", each.code())
                    .put("severity", each.severity().label())
                    .put("message", each.message());
        }
        ArrayNode estimates = root.putArray("estimates");
        report.estimates().forEach(each -> put(estimates.addObject(), each));
        ArrayNode missing = root.putArray("missing");
        for (Report.Missing each : report.missing()) {
            missing.addObject()
                    .put("song", each.song())
                    .put("strategy", each.strategy())
                    .put("rounds", each.rounds())
                    .put("missing", each.missing());
        }
        return root;
    }

    private static void put(ObjectNode node, Report.Estimate each) {
        node.put("estimator", each.estimator());
        put(node, "value", each.value());
        put(node, "low", each.interval().map(Interval::low));
        put(node, "high", each.interval().map(Interval::high));
        node.put("applicable", each.applicable());
        node.put("note", each.note());
        if (each.worst().isPresent()) {
            node.put("worst_low", each.worst().get().low());
            node.put("worst_high", each.worst().get().high());
        }
    }

    private static void put(ObjectNode node, String name, Optional<Double> value) {
        put(node, name, value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty());
    }

    /** JSON has no number for what is unknown or without bound: null. */
    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s on %d rounds, %d of them answered, worth %.0f of its own%n",
                policy.name() + (policy.start() == Start.PRIOR ? " with a prior fitted on the others" : ""),
                report.rounds(),
                report.answered(),
                report.effective());
        for (Finding each : report.findings()) {
            out.println(each.severity().label() + " (" + each.code() + "): " + each.message());
        }
        out.printf(
                "%-12s %9s   %.0f %% %s; all values are those of answered rounds%n",
                "", "value", 100 * question.level(), question.interval().label());
        for (Report.Estimate each : report.estimates()) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %9s   %-19s %s%n",
                    each.estimator(),
                    each.value().isPresent() ? number(each.value().getAsDouble()) : "–",
                    each.interval()
                            .map(interval -> number(interval.low()) + " … " + number(interval.high()))
                            .orElse("–"),
                    remark(each));
        }
        report.missing().stream()
                .sorted(Comparator.comparingLong(Report.Missing::missing).reversed())
                .limit(MOST_LINES)
                .forEach(each -> out.printf(
                        Locale.ROOT,
                        "missing: %d of %d rewards of %s under %s%n",
                        each.missing(),
                        each.rounds(),
                        each.song().isEmpty() ? "rounds in which nothing played" : each.song(),
                        each.strategy().isEmpty() ? "no strategy" : each.strategy()));
        out.flush();
    }

    private static String remark(Report.Estimate each) {
        String worst = each.worst()
                .map(interval -> "worst cases " + number(interval.low()) + " … " + number(interval.high()) + "  ")
                .orElse("");
        return worst + (each.applicable() ? "" : "(" + each.note() + ")");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
