package moodlab.desktop.presenter.bandit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moodlab.bandit.evaluation.Report;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.session.policies.Valued;

/** What was valued, in words. */
public final class WhatIfText {

    private WhatIfText() {}

    /** Value and interval, such as {@code 0.431 (0.310 … 0.552)}. */
    public static String value(Optional<Report.Estimate> estimate) {
        return estimate.filter(each -> each.value().isPresent())
                .map(each -> BoardPlots.number(each.value().getAsDouble())
                        + each.interval().map(WhatIfText::interval).orElse(""))
                .orElse("cannot be valued on these rounds");
    }

    private static String interval(Interval interval) {
        return " (" + BoardPlots.number(interval.low()) + " … " + BoardPlots.number(interval.high()) + ")";
    }

    /** What the candidate would gain, and how many more rounds would show it. */
    public static String advantage(Valued valued) {
        if (valued.candidate().isEmpty()) {
            return "The guard refused the rounds: see below what to do.";
        }
        Interval advantage = valued.advantage();
        String words = String.format(
                Locale.ROOT,
                "Advantage over what played: %+.3f … %+.3f (95 %% sequence). ",
                advantage.low(),
                advantage.high());
        if (advantage.low() > 0) {
            return words + "Better on these rounds; only rounds after a freezing can prove it.";
        }
        if (advantage.high() < 0) {
            return words + "Worse on these rounds.";
        }
        return words
                + (valued.more().isPresent()
                        ? "About " + valued.more().getAsLong() + " more rounds like these would put it above zero."
                        : "More rounds like these would hardly put it above zero.");
    }

    /** How much the rounds are worth. */
    public static String worth(Valued valued) {
        Report report = valued.report();
        return String.format(
                Locale.ROOT,
                "%d rounds, %d answered, worth %.0f of the candidate's own (effective sample)%s",
                report.rounds(),
                report.answered(),
                report.effective(),
                report.adaptive() ? "; the policy that logged was learning" : "");
    }

    /** A row a estimator: name, value, interval, whether it applies. */
    public static List<List<String>> rows(Report report) {
        return report.estimates().stream()
                .filter(each -> each.value().isPresent())
                .sorted(Comparator.comparing((Report.Estimate each) -> !each.applicable()))
                .map(each -> List.of(
                        each.estimator(),
                        BoardPlots.number(each.value().getAsDouble()),
                        each.interval()
                                .map(interval ->
                                        BoardPlots.number(interval.low()) + " … " + BoardPlots.number(interval.high()))
                                .orElse("–"),
                        each.applicable() ? "applies" : "no: " + each.note()))
                .toList();
    }
}
