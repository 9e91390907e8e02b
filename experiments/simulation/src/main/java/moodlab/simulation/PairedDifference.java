package moodlab.simulation;

import java.util.Arrays;
import smile.stat.distribution.TDistribution;

/**
 * By how much one policy earns more than another with the same listeners.
 *
 * @param mean over listeners, in reward
 * @param lower end of Student's 95 % interval for that mean
 * @param upper likewise
 * @param listeners how many pairs
 */
public record PairedDifference(double mean, double lower, double upper, int listeners) {

    private static final double QUANTILE = 0.975;

    /**
     * mean ± t(0.975; n − 1) · s/√n over the listeners' differences; right where those are about normal.
     *
     * @param differences one a listener, at least two
     */
    public static PairedDifference of(double[] differences) {
        int n = differences.length;
        double mean = Arrays.stream(differences).average().orElseThrow();
        double squares = Arrays.stream(differences)
                .map(each -> (each - mean) * (each - mean))
                .sum();
        double half = new TDistribution(n - 1).quantile(QUANTILE) * Math.sqrt(squares / (n - 1) / n);
        return new PairedDifference(mean, mean - half, mean + half, n);
    }

    /** Whether the whole interval lies above 0. */
    public boolean isAboveZero() {
        return lower > 0;
    }

    /** Whether 0 lies in the interval. */
    public boolean containsZero() {
        return lower <= 0 && upper >= 0;
    }
}
