package moodlab.bandit.evaluation.intervals;

import java.util.Arrays;
import java.util.SplittableRandom;
import moodlab.bandit.evaluation.estimators.UnitSums;
import smile.stat.distribution.GaussianDistribution;

/**
 * The percentile bootstrap: units (participants) are drawn with replacement, as many as there are, and the estimate is
 * made anew; the interval lies between its quantiles (Efron 1979; Efron and Tibshirani 1993, chapter 13). They are taken a
 * little further out than the level says, so that few units give an interval as wide as Student's: at Φ(−√(U/(U−1)) t) for
 * U units (the expanded percentile interval: Hesterberg 2015, "What teachers should know about the bootstrap", The
 * American Statistician 69). Costs draws × units, whatever the number of rounds.
 *
 * @param level such as 0.95
 * @param draws how many samples
 * @param seed the same seed gives the same interval
 */
public record BootstrapInterval(double level, int draws, long seed) {

    /** Enough that the ends move by less than a twentieth of the interval's width. */
    public static final int DRAWS = 2000;

    /** Around the value that these sums give; unbounded for fewer than two units. */
    public Interval of(UnitSums sums) {
        if (sums.units() < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[sums.width()];
        double[] values = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            values[draw] = value(sums, random, drawn);
        }
        Arrays.sort(values); // NaN, where a sample had no weight, comes last
        double outside = outside(sums.units());
        return new Interval(quantile(values, outside), quantile(values, 1 - outside));
    }

    private double outside(int units) {
        double student = StudentQuantile.of(units - 1, (1 + level) / 2);
        return new GaussianDistribution(0, 1).cdf(-student * Math.sqrt(units / (units - 1.0)));
    }

    private static double value(UnitSums sums, SplittableRandom random, double[] drawn) {
        Arrays.fill(drawn, 0);
        int units = sums.units();
        for (int i = 0; i < units; i++) {
            int unit = random.nextInt(units);
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] += sums.sum(unit, j);
            }
        }
        double value = 0;
        for (int j = 0; j < drawn.length; j += 2) {
            value += drawn[j] / drawn[j + 1];
        }
        return value;
    }

    /** Linear between the order statistics, as NumPy's default. */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
