package moodlab.bandit.lists;

import java.util.Arrays;
import moodlab.domain.choice.Choice;

/**
 * Lists drawn without replacement, each next song with its probability among those left (Plackett 1975, "The analysis of
 * permutations", Appl. Stat. 24; Luce 1959), as {@link Choice#draw} draws them. The propensities of a list that was drawn are
 * in its {@link moodlab.domain.choice.Slate}; here is what any list would have had, and how likely a song is at a position
 * whatever stands before it.
 */
public final class PlackettLuce {

    /** Beyond so many prefixes marginals are refused. */
    public static final long MOST_PREFIXES = 1_000_000;

    private final double[] weights;

    private PlackettLuce(double[] weights) {
        this.weights = weights;
    }

    /** With the choice's probabilities at the first position. */
    public static PlackettLuce of(Choice choice) {
        return new PlackettLuce(choice.toArray());
    }

    /**
     * The propensity of a song, given those before it: p_i / (1 − Σ p_before), summed over those left as the draw does.
     *
     * @param before the songs at the positions before, by their places among the candidates
     * @param song the place of the song asked for
     * @return 0 where it stands before already
     */
    public double conditional(int[] before, int song) {
        double[] left = weights.clone();
        for (int earlier : before) {
            left[earlier] = 0;
        }
        double total = Arrays.stream(left).sum();
        return total > 0 ? Math.min(1, left[song] / total) : 0;
    }

    /**
     * The probability of a whole list in that order: the product of its positions' propensities.
     *
     * @param songs places among the candidates
     */
    public double joint(int... songs) {
        double product = 1;
        for (int position = 0; position < songs.length; position++) {
            product *= conditional(Arrays.copyOf(songs, position), songs[position]);
        }
        return product;
    }

    /**
     * How likely each song is at that position, whatever stands before it: the sum over all prefixes, exactly.
     *
     * @param position counted from 1
     * @throws ListRefused where there are more than {@link #MOST_PREFIXES} prefixes, or fewer songs than positions
     */
    public double[] marginals(int position) {
        int playable = (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
        if (position < 1 || position > playable) {
            throw new ListRefused("There is no position " + position + " in a list of " + playable
                    + " songs that can play: ask for a position between 1 and " + playable + ".");
        }
        if (prefixes(playable, position - 1) > MOST_PREFIXES) {
            throw new ListRefused("Position " + position + " of " + playable + " songs has more than " + MOST_PREFIXES
                    + " prefixes, too many to add up: take the propensities given the songs before, or a position"
                    + " nearer to the first.");
        }
        double[] marginals = new double[weights.length];
        add(weights.clone(), position - 1, 1, marginals);
        return marginals;
    }

    /** K (K − 1) … of so many factors, or any number above the bound. */
    private static long prefixes(int songs, int length) {
        long count = 1;
        for (int i = 0; i < length && count <= MOST_PREFIXES; i++) {
            count *= songs - i;
        }
        return count;
    }

    private static void add(double[] left, int further, double probability, double[] marginals) {
        double total = Arrays.stream(left).sum();
        for (int song = 0; song < left.length; song++) {
            double weight = left[song];
            if (weight > 0) {
                double reached = probability * Math.min(1, weight / total);
                if (further == 0) {
                    marginals[song] += reached;
                } else {
                    left[song] = 0;
                    add(left, further - 1, reached, marginals);
                    left[song] = weight;
                }
            }
        }
    }
}
