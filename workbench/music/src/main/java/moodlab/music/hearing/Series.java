package moodlab.music.hearing;

import java.util.Arrays;

/** Statistics of numbers that follow each other. Deviations and moments divide by n. */
final class Series {

    /** About one second of frames. */
    static final int SECOND = 43;

    private Series() {}

    static double mean(double[] x) {
        return mean(x, 0, x.length);
    }

    static double mean(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i];
        }
        return sum / (to - from);
    }

    static double deviation(double[] x) {
        return Math.sqrt(variance(x, 0, x.length));
    }

    static double variance(double[] x, int from, int to) {
        double mean = mean(x, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (x[i] - mean) * (x[i] - mean);
        }
        return sum / (to - from);
    }

    /** Third central moment over the cubed deviation; 0 where nothing varies. */
    static double skewness(double[] x) {
        double mean = mean(x);
        double second = 0;
        double third = 0;
        for (double value : x) {
            double d = value - mean;
            second += d * d;
            third += d * d * d;
        }
        double variance = second / x.length;
        return variance < 1e-18 * (1 + mean * mean) ? 0 : third / x.length / Math.pow(variance, 1.5);
    }

    static double[] differences(double[] x) {
        double[] differences = new double[x.length - 1];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = x[i + 1] - x[i];
        }
        return differences;
    }

    /** Between the two nearest of the sorted values in proportion (Hyndman and Fan 1996, type 7). */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    static double median(double[] x) {
        return quantile(sorted(x), 0.5);
    }

    static double[] sorted(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Pearson's; not a number where one does not vary. */
    static double correlation(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xx * yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
    }

    /** {@code _mean}, {@code _std}, and {@code _dstd}, the deviation of the differences. */
    static void addShort(String name, double[] x, FeatureList out) {
        out.add(name + "_mean", mean(x));
        out.add(name + "_std", deviation(x));
        out.add(name + "_dstd", deviation(differences(x)));
    }

    /**
     * Those of {@link #addShort}, skewness, the quantiles 0.1, 0.5, 0.9, and of pieces of {@link #SECOND} frames the
     * deviation of their means ({@code _sm}) and the mean of their deviations ({@code _ms}).
     */
    static void addLong(String name, double[] x, FeatureList out) {
        addShort(name, x, out);
        out.add(name + "_skew", skewness(x));
        double[] sorted = sorted(x);
        out.add(name + "_p10", quantile(sorted, 0.1));
        out.add(name + "_p50", quantile(sorted, 0.5));
        out.add(name + "_p90", quantile(sorted, 0.9));
        int pieces = x.length / SECOND;
        double[] means = new double[pieces];
        double[] deviations = new double[pieces];
        for (int p = 0; p < pieces; p++) {
            means[p] = mean(x, p * SECOND, (p + 1) * SECOND);
            deviations[p] = Math.sqrt(variance(x, p * SECOND, (p + 1) * SECOND));
        }
        out.add(name + "_sm", deviation(means));
        out.add(name + "_ms", mean(deviations));
    }
}
