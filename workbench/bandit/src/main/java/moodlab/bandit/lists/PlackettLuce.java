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

    /** With those probabilities at the first position; they sum to one. */
    public static PlackettLuce of(double... weights) {
        return new PlackettLuce(weights.clone());
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
     * Each position's propensity in that list, given the songs before it.
     *
     * @param songs places among the candidates
     */
    public double[] conditionals(int... songs) {
        double[] left = weights.clone();
        double[] conditionals = new double[songs.length];
        for (int position = 0; position < songs.length; position++) {
            int song = songs[position];
            double total = Arrays.stream(left).sum(); // summed anew: what is left may be tiny beside what is gone
            conditionals[position] = total > 0 ? Math.min(1, left[song] / total) : 0;
            left[song] = 0;
        }
        return conditionals;
    }

    /**
     * The probability of a whole list in that order: the product of its positions' propensities.
     *
     * @param songs places among the candidates
     */
    public double joint(int... songs) {
        double product = 1;
        for (double conditional : conditionals(songs)) {
            product *= conditional;
        }
        return product;
    }

    /** Whether {@link #marginal} adds up no more than {@link #MOST_PREFIXES} prefixes at that position. */
    public boolean isEnumerable(int position) {
        return prefixes(weights.length - 1, position - 1) <= MOST_PREFIXES;
    }

    /**
     * How likely one song is at that position, whatever stands before it: the sum over all prefixes without it, exactly.
     *
     * @param position counted from 1
     * @throws ListRefused where that is not {@link #isEnumerable}
     */
    public double marginal(int song, int position) {
        if (!isEnumerable(position)) {
            throw tooMany(weights.length, position);
        }
        return reached(weights.clone(), position - 1, song);
    }

    private static double reached(double[] left, int further, int song) {
        double total = Arrays.stream(left).sum();
        if (further == 0 || !(total > 0)) {
            return total > 0 ? Math.min(1, left[song] / total) : 0;
        }
        double sum = 0;
        for (int before = 0; before < left.length; before++) {
            double weight = left[before];
            if (before != song && weight > 0) {
                left[before] = 0;
                sum += weight / total * reached(left, further - 1, song);
                left[before] = weight;
            }
        }
        return sum;
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
            throw tooMany(playable, position);
        }
        double[] marginals = new double[weights.length];
        add(weights.clone(), position - 1, 1, marginals);
        return marginals;
    }

    private static ListRefused tooMany(int songs, int position) {
        return new ListRefused("Position " + position + " of " + songs + " songs has more than " + MOST_PREFIXES
                + " prefixes, too many to add up: take the propensities given the songs before, or a position"
                + " nearer to the first.");
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
