package moodlab.bandit.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.intervals.Interval;

/**
 * What a log says of a policy.
 *
 * @param rounds in the log
 * @param answered those with a reward: all values are those of answered rounds
 * @param effective how many rounds of the policy's own the answered ones are worth
 * @param adaptive whether the logging policy was learning
 * @param missing by song and strategy, where rewards are missing
 */
public record Report(
        long rounds,
        long answered,
        double effective,
        boolean adaptive,
        List<Finding> findings,
        List<Estimate> estimates,
        List<Missing> missing) {

    /**
     * What an estimator says.
     *
     * @param value empty where it cannot be had from this log
     * @param interval empty where there is none of that kind
     * @param applicable whether value and interval may be believed, as far as this can be checked
     * @param note why not; empty where it is
     * @param worst what the value would be if all missing rewards were 0, and if all were 1; empty where none
     *     is missing, and where a model stands in for rewards
     */
    public record Estimate(
            String estimator,
            OptionalDouble value,
            Optional<Interval> interval,
            boolean applicable,
            String note,
            Optional<Interval> worst) {}

    /**
     * How often a song's reward is missing.
     *
     * @param song empty where none played
     */
    public record Missing(String song, String strategy, long rounds, long missing) {}

    public Report {
        findings = List.copyOf(findings);
        estimates = List.copyOf(estimates);
        missing = List.copyOf(missing);
    }

    /** Whether something is so wrong that nothing was estimated. */
    public boolean refused() {
        return findings.stream().anyMatch(each -> each.severity() == Finding.Severity.ERROR);
    }
}
