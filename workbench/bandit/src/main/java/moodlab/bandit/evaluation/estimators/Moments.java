package moodlab.bandit.evaluation.estimators;

/** Count, mean and sum of squared deviations, by Welford's updates; merges by Chan, Golub and LeVeque 1983. */
public final class Moments {

    private long count;
    private double mean;
    private double squares;

    /** Takes a number in. */
    public void add(double value) {
        count++;
        double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
    }

    /** Takes in what another part gave. */
    public void merge(Moments other) {
        if (other.count == 0) {
            return;
        }
        double off = other.mean - mean;
        long all = count + other.count;
        squares += other.squares + off * off * count / all * other.count;
        mean += off * other.count / all;
        count = all;
    }

    /** How many numbers. */
    public long count() {
        return count;
    }

    /** Their mean; 0 of none. */
    public double mean() {
        return mean;
    }

    /** Unbiased variance; NaN of fewer than two. */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }
}
