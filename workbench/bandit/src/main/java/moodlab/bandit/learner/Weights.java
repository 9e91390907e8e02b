package moodlab.bandit.learner;

import java.util.Arrays;

/** From scores to weights that sum to one, each song's weight independent of where it stands. */
public final class Weights {

    /** One in fixed point: 2^40, so that sums over 2^22 songs are exact. */
    private static final double ONE = 0x1.0p40;

    private Weights() {}

    /** The same for each of so many. */
    public static double[] even(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1.0 / size);
        return weights;
    }

    /**
     * All weight on the highest score; of equals, each its share. Songs alike in every feature have equal scores to the
     * last bit, so ties are the rule within a mood folder.
     */
    public static double[] onTheBest(double[] scores) {
        double[] weights = new double[scores.length];
        addBest(scores, 1, weights);
        return weights;
    }

    /** Adds that mass to the highest score's weight, shared between equals. */
    public static void addBest(double[] scores, double mass, double[] weights) {
        double best = highest(scores);
        int ties = 0;
        for (double score : scores) {
            if (score == best) {
                ties++;
            }
        }
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] == best) {
                weights[i] += mass / ties;
            }
        }
    }

    /** The same for each whose score is not below that, which at least one must reach. */
    public static double[] notBelow(double[] scores, double least) {
        double[] weights = new double[scores.length];
        int reach = 0;
        for (int i = 0; i < scores.length; i++) {
            weights[i] = scores[i] >= least ? 1 : 0;
            reach += scores[i] >= least ? 1 : 0;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= reach;
        }
        return weights;
    }

    /** Spreads the share ε evenly: w becomes (1 − ε) w + ε/K, in place. */
    public static void floor(double[] weights, double epsilon) {
        double even = epsilon / weights.length;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.min(1, (1 - epsilon) * weights[i] + even);
        }
    }

    /** The highest of at least one score. */
    public static double highest(double[] scores) {
        return highest(scores, scores.length);
    }

    /** The highest of the first scores, of which {@code size} count, at least one. */
    public static double highest(double[] scores, int size) {
        double best = scores[0];
        for (int i = 1; i < size; i++) {
            if (scores[i] > best) {
                best = scores[i];
            }
        }
        return best;
    }

    /**
     * Divides by the number of draws.
     *
     * @param counts how often each was the best, ties shared
     */
    public static double[] frequencies(double[] counts, int draws) {
        double[] weights = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            weights[i] = Math.min(1, counts[i] / draws);
        }
        return weights;
    }

    /**
     * Proportional to exp(score/temperature), the Boltzmann or Gibbs distribution.
     *
     * @param temperature above 0, in the scores' unit
     */
    public static double[] softmax(double[] scores, double temperature) {
        double best = highest(scores);
        double[] weights = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            weights[i] = StrictMath.exp((scores[i] - best) / temperature);
        }
        return normalised(weights);
    }

    /**
     * Proportional to these, of which the largest is near 1. They are rounded to multiples of 2⁻⁴⁰ first: sums of such
     * are exact, so that a weight does not depend on the order of the songs even in its last bit.
     */
    public static double[] normalised(double[] values) {
        long total = 0;
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            long fixed = (long) (values[i] * ONE);
            weights[i] = fixed;
            total += fixed;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        return weights;
    }
}
