package moodlab.simulation.coverage;

import moodlab.bandit.evaluation.IntervalKind;

/**
 * How an estimator and an interval did over many logs.
 *
 * @param interval for sequences, coverage is that over all times: a log counts as covered if the sequence never lost the
 *     value
 * @param bias mean error
 * @param error root mean squared error
 * @param coverage share of logs whose interval held the value, in [0, 1]
 * @param width mean, of the interval at the end
 */
public record Score(
        Setting setting,
        String estimator,
        IntervalKind interval,
        long logs,
        double effective,
        double bias,
        double error,
        double coverage,
        double width) {

    /** The Monte-Carlo error of the coverage: its standard error. */
    public double coverageError() {
        return Math.sqrt(coverage * (1 - coverage) / logs);
    }
}
