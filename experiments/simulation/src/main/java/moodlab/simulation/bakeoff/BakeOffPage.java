package moodlab.simulation.bakeoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import moodlab.simulation.PairedDifference;

/** What a bake-off showed, as Markdown and plots. */
public final class BakeOffPage {

    /** With whom all others are compared. */
    static final String DEFAULT = "thompson";

    private static final double PERCENT = 100;

    private final Standings standings;
    private final List<String> lines = new ArrayList<>();

    private BakeOffPage(Standings standings) {
        this.standings = standings;
    }

    /**
     * Tables: in each environment what each policy earned, and who beat whom.
     *
     * @throws BakeOffUnreadable where no policy has two seeds
     */
    public static String summary(Collection<CellResult> results) {
        BakeOffPage page = new BakeOffPage(new Standings(results));
        page.settings();
        page.shares();
        page.matrix();
        page.standings.environments().forEach(page::environment);
        return String.join("\n", page.lines) + "\n";
    }

    /** Writes the tables and the plots there: {@code bake-off.md}, {@code regret.png}, {@code lead.png}. */
    public static void write(Path directory, Collection<CellResult> results) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("bake-off.md"), summary(results));
            BakeOffPlots.write(directory, new Standings(results));
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be written: choose another place.", e);
        }
    }

    private void settings() {
        lines.add("#### Settings");
        lines.add("");
        standings.settings().forEach((policy, json) -> lines.add("* " + policy + ": `" + json + "`"));
        lines.add("");
    }

    private void shares() {
        List<String> environments = standings.environments();
        lines.add("#### Share of the best possible reward");
        lines.add("");
        lines.add(
                "Per cent of what the best song of every round would have earned, the mean over seeds. In brackets the number"
                        + " of seeds where it is less than others': seeds differ in their listeners, so compare those by their"
                        + " leads below.");
        lines.add("");
        lines.add("| policy | " + String.join(" | ", environments) + " |");
        lines.add("|---|" + "---:|".repeat(environments.size()));
        for (String policy : standings.policies()) {
            StringBuilder line = new StringBuilder("| " + policy + " |");
            environments.forEach(environment -> line.append(share(environment, policy)));
            lines.add(line.toString());
        }
        lines.add("");
    }

    private String share(String environment, String policy) {
        List<CellResult> results = standings.of(environment, policy);
        OptionalDouble mean = results.stream()
                .mapToDouble(result -> result.expected() / result.best())
                .average();
        int most = standings.mostSeeds(environment);
        String fewer = results.size() < most ? " (" + results.size() + ")" : "";
        return mean.isEmpty() ? " |" : String.format(Locale.ROOT, " %.1f%s |", PERCENT * mean.getAsDouble(), fewer);
    }

    private void environment(String environment) {
        lines.add("#### " + environment);
        lines.add("");
        lines.add("| policy | seeds | expected reward | regret | mean known reward | " + DEFAULT + " leads by |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        standings.policies().stream()
                .filter(policy -> standings.of(environment, policy).size() >= 2)
                .sorted(Comparator.comparingDouble(policy -> -standings
                        .mean(environment, policy, CellResult::expected)
                        .mean()))
                .forEach(policy -> lines.add(row(environment, policy)));
        lines.add("");
    }

    private String row(String environment, String policy) {
        PairedDifference expected = standings.mean(environment, policy, CellResult::expected);
        PairedDifference regret = standings.mean(environment, policy, result -> result.best() - result.expected());
        double known = standings
                .mean(environment, policy, result -> result.reward() / Math.max(1, result.answered()))
                .mean();
        boolean rival = !policy.equals(DEFAULT) && standings.comparable(environment, DEFAULT, policy);
        String lead = rival ? interval(standings.lead(environment, DEFAULT, policy)) : "";
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.3f | %s |",
                policy,
                expected.listeners(),
                interval(expected),
                regret.mean(),
                known,
                lead);
    }

    private static String interval(PairedDifference value) {
        return String.format(Locale.ROOT, "%.1f (%.1f … %.1f)", value.mean(), value.lower(), value.upper());
    }

    private void matrix() {
        List<String> policies = standings.policies();
        lines.add("#### Who beat whom");
        lines.add("");
        lines.add("Environments in which the row's interval over the column lies above zero : below zero.");
        lines.add("");
        lines.add("| | " + String.join(" | ", policies) + " |");
        lines.add("|---|" + ":-:|".repeat(policies.size()));
        for (String row : policies) {
            StringBuilder line = new StringBuilder("| **" + row + "** |");
            policies.forEach(
                    column -> line.append(' ').append(meeting(row, column)).append(" |"));
            lines.add(line.toString());
        }
        lines.add("");
    }

    private String meeting(String row, String column) {
        if (row.equals(column)) {
            return "";
        }
        List<PairedDifference> leads = standings.environments().stream()
                .filter(environment -> standings.comparable(environment, row, column))
                .map(environment -> standings.lead(environment, row, column))
                .toList();
        long won = leads.stream().filter(PairedDifference::isAboveZero).count();
        long lost = leads.stream().filter(lead -> lead.upper() < 0).count();
        return leads.isEmpty() ? "" : won + " : " + lost;
    }
}
