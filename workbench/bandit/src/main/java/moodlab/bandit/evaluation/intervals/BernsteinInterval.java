package moodlab.bandit.evaluation.intervals;

import moodlab.bandit.evaluation.estimators.Moments;
import moodlab.bandit.evaluation.estimators.Traits;

/**
 * The empirical Bernstein interval: for n independent numbers in a range of width R, with probability 1 − δ, the mean's
 * expectation lies within √(2 V ln(4/δ) / n) + 7 R ln(4/δ) / (3 (n − 1)) of the mean, V the sample variance (Maurer and
 * Pontil 2009, "Empirical Bernstein bounds and sample variance penalization", theorem 4, once for each side). It holds for
 * every n, and is wide where weights can be large.
 */
public final class BernsteinInterval {

    private final double level;

    /**
     * Of that level.
     *
     * @param level such as 0.95
     */
    public BernsteinInterval(double level) {
        this.level = level;
    }

    /**
     * Around the mean of these parts.
     *
     * @param bound the largest weight that can occur, not only did
     */
    public Interval of(Moments parts, Traits.Range range, double bound) {
        long n = parts.count();
        if (n < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double log = Math.log(4 / (1 - level));
        double width = range.most(bound) - range.least(bound);
        double half = Math.sqrt(2 * parts.variance() * log / n) + 7 * width * log / (3 * (n - 1.0));
        return new Interval(parts.mean() - half, parts.mean() + half);
    }
}
