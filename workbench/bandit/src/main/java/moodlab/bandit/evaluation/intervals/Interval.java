package moodlab.bandit.evaluation.intervals;

/**
 * Where a value lies.
 *
 * @param low −∞ where nothing is known
 * @param high ∞ where nothing is known
 */
public record Interval(double low, double high) {

    /** Whether it holds the value, ends included. */
    public boolean covers(double value) {
        return low <= value && value <= high;
    }

    /** The part that lies in [least, most]. */
    public Interval within(double least, double most) {
        return new Interval(Math.max(least, Math.min(most, low)), Math.max(least, Math.min(most, high)));
    }
}
