package moodlab.bandit.evaluation.lists;

/**
 * Draws without replacement: each next song with its probability among those left (Plackett 1975, Luce 1959).
 */
public final class PlackettLuce {

    /** Marginals are summed exactly up to so many prefixes, and refused beyond. */
    public static final long MOST_PREFIXES = 1_000_000;

    private PlackettLuce() {}

    /**
     * The probability of each position's song given those before it.
     *
     * @param weights of all candidates; they sum to one
     * @param list the candidates drawn, in order
     */
    public static double[] conditionals(double[] weights, int... list) {
        double[] conditionals = new double[list.length];
        double left = 0;
        boolean[] gone = new boolean[weights.length];
        for (int position = 0; position < list.length; position++) {
            left = 0;
            for (int i = 0; i < weights.length; i++) {
                left += gone[i] ? 0 : weights[i]; // summed anew: what is left may be tiny beside what is gone
            }
            conditionals[position] = left > 0 ? Math.min(1, weights[list[position]] / left) : 0;
            gone[list[position]] = true;
        }
        return conditionals;
    }

    /** Whether {@link #marginal} can be had at that position, from 1. */
    public static boolean enumerable(int candidates, int position) {
        long prefixes = 1;
        for (int i = 0; i < position - 1; i++) {
            prefixes *= candidates - 1 - i;
            if (prefixes > MOST_PREFIXES) {
                return false;
            }
        }
        return true;
    }

    /**
     * The probability that this song comes at that position, whatever comes before: the sum over all prefixes without it.
     *
     * @param position from 1
     * @throws IllegalArgumentException where there are more than 10⁶ prefixes
     */
    public static double marginal(double[] weights, int song, int position) {
        if (!enumerable(weights.length, position)) {
            throw new IllegalArgumentException("more than " + MOST_PREFIXES + " lists lead to position " + position
                    + " of " + weights.length + " songs: use shorter lists, or an estimator without marginals");
        }
        return from(weights, song, position, new boolean[weights.length]);
    }

    private static double from(double[] weights, int song, int steps, boolean[] gone) {
        double left = 0;
        for (int i = 0; i < weights.length; i++) {
            left += gone[i] ? 0 : weights[i];
        }
        if (!(left > 0)) {
            return 0;
        }
        if (steps == 1) {
            return weights[song] / left;
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i != song && !gone[i] && weights[i] > 0) {
                gone[i] = true;
                sum += weights[i] / left * from(weights, song, steps - 1, gone);
                gone[i] = false;
            }
        }
        return sum;
    }
}
