package moodlab.session.policies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import moodlab.bandit.evaluation.Report;
import moodlab.bandit.evaluation.intervals.Interval;

/**
 * What the log says of a candidate. Exploratory: whoever looks at many candidates finds one that looks good.
 *
 * @param report all estimates and the guard's verdicts
 * @param candidate the estimate to look at first: the doubly robust one where it applies, else inverse propensity; empty where
 *     nothing could be valued
 * @param played what the rounds that were played earned, with the same kind of interval
 * @param advantage of the candidate over what was played, a 95 % confidence sequence
 * @param more how many more rounds like these would put the advantage's lower end above zero; empty where it is above already, or
 *     these rounds do not say
 */
public record Valued(
        WhatIf asked,
        Report report,
        Optional<Report.Estimate> candidate,
        Optional<Report.Estimate> played,
        Interval advantage,
        OptionalLong more) {

    private static final List<String> ORDER = List.of("dr", "ips", "snips");

    /** The one to look at first. */
    static Optional<Report.Estimate> first(Report report) {
        List<Report.Estimate> found = ORDER.stream()
                .flatMap(name -> report.estimates().stream()
                        .filter(each ->
                                each.estimator().equals(name) && each.value().isPresent()))
                .toList();
        return found.stream().filter(Report.Estimate::applicable).findFirst().or(() -> found.stream()
                .findFirst());
    }
}
