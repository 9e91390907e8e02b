package moodlab.bandit;

import java.util.Arrays;

/** From scores to weights that sum to one. */
final class Weights {

    private Weights() {}

    /** The same for each of so many. */
    static double[] even(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1.0 / size);
        return weights;
    }

    /**
     * All weight on the highest score; of equals, each its share. Songs alike in every feature have equal scores to the
     * last bit, so ties are the rule within a mood folder.
     */
    static double[] onTheBest(double[] scores) {
        double[] weights = new double[scores.length];
        addBest(scores, 1, weights);
        return weights;
    }

    /** Adds that mass to the highest score's weight, shared between equals. */
    static void addBest(double[] scores, double mass, double[] weights) {
        double best = Arrays.stream(scores).max().orElseThrow();
        long ties = Arrays.stream(scores).filter(score -> score == best).count();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] == best) {
                weights[i] += mass / ties;
            }
        }
    }

    /**
     * Divides by the number of draws.
     *
     * @param counts how often each was the best, ties shared
     */
    static double[] frequencies(double[] counts, int draws) {
        return Arrays.stream(counts).map(count -> Math.min(1, count / draws)).toArray();
    }
}
