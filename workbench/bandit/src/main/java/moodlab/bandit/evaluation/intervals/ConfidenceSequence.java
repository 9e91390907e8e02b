package moodlab.bandit.evaluation.intervals;

/**
 * An anytime-valid interval for the mean of a stream: with probability 1 − δ it holds the mean of the conditional
 * expectations so far at every moment, so one may look after each round and stop when one likes, and the policy that
 * logged may have been learning. Empirical Bernstein by a mixture of {@link Betting bets} (Howard and others 2021;
 * Waudby-Smith, Wu, Ramdas, Karampatziakis and Mineiro 2024, "Anytime-valid off-policy inference for contextual bandits").
 *
 * <p>Only the count, the sum and the squared distances from the mean before each number are kept. Two of them merge: each
 * number was guessed from numbers before it, which is all that the proof asks.
 */
public final class ConfidenceSequence {

    private long count;
    private double sum;
    private double squares;

    /** Takes the next number in. */
    public void add(double value) {
        double off = value - guess();
        squares += off * off;
        sum += value;
        count++;
    }

    /** The mean so far, drawn towards ½ and kept in [0, 1], where means of rewards lie. */
    private double guess() {
        return Math.max(0, Math.min(1, (sum + 0.5) / (count + 1)));
    }

    /** Takes in a later part of the stream. */
    public void merge(ConfidenceSequence later) {
        count += later.count;
        sum += later.sum;
        squares += later.squares;
    }

    /** How many numbers. */
    public long count() {
        return count;
    }

    /**
     * A lower end.
     *
     * @param alpha with which probability it may ever be wrong
     * @param least the least a number can be, 0 or below
     */
    public double low(double alpha, double least) {
        if (count == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double scale = 1 - least;
        return (sum - scale * Betting.lead(squares / (scale * scale), alpha)) / count;
    }

    /**
     * An upper end.
     *
     * @param alpha with which probability it may ever be wrong
     * @param most the most a number can be, 1 or above
     */
    public double high(double alpha, double most) {
        if (count == 0 || Double.isInfinite(most)) {
            return Double.POSITIVE_INFINITY;
        }
        return (sum + most * Betting.lead(squares / (most * most), alpha)) / count;
    }

    /** Whether {@link #low} lies above that mean; cheaper than asking for the end. */
    public boolean lowIsAbove(double mean, double alpha, double least) {
        double scale = 1 - least;
        return Betting.reaches((sum - count * mean) / scale, squares / (scale * scale), alpha);
    }

    /** Whether {@link #high} lies below that mean. */
    public boolean highIsBelow(double mean, double alpha, double most) {
        return Betting.reaches((count * mean - sum) / most, squares / (most * most), alpha);
    }
}
