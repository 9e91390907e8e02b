package moodlab.training.music;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.music.hearing.QuadrantChances;

/**
 * How much each of several calibrated answers counts in their mean: the shares of greatest likelihood on songs that none of
 * them has learnt from, by expectation and maximisation (Dempster, Laird and Rubin 1977), with a prior of a few songs that
 * spread evenly or as given.
 */
final class Shares {

    private static final int ROUNDS = 200;

    private Shares() {}

    /**
     * Finds them.
     *
     * @param answers of each expert, by expert and song
     * @param truths quadrants, by song
     * @param prior imagined songs that speak for each expert
     */
    static double[] fit(List<List<QuadrantChances>> answers, int[] truths, double[] prior) {
        int experts = answers.size();
        double[] shares = new double[experts];
        Arrays.fill(shares, 1.0 / experts);
        for (int round = 0; round < ROUNDS; round++) {
            double[] sums = prior.clone();
            for (int i = 0; i < truths.length; i++) {
                double all = 0;
                for (int e = 0; e < experts; e++) {
                    all += shares[e] * answers.get(e).get(i).probability(truths[i]);
                }
                for (int e = 0; e < experts; e++) {
                    sums[e] += shares[e] * answers.get(e).get(i).probability(truths[i]) / Math.max(1e-12, all);
                }
            }
            double total = Arrays.stream(sums).sum();
            for (int e = 0; e < experts; e++) {
                shares[e] = sums[e] / total;
            }
        }
        return shares;
    }

    /** The answers' mean, weighed, by song. */
    static List<QuadrantChances> mix(List<List<QuadrantChances>> answers, double[] shares) {
        return IntStream.range(0, answers.get(0).size())
                .mapToObj(i -> {
                    double[] sums = new double[QuadrantChances.COUNT];
                    for (int e = 0; e < shares.length; e++) {
                        for (int q = 0; q < sums.length; q++) {
                            sums[q] += shares[e] * answers.get(e).get(i).probability(q);
                        }
                    }
                    return QuadrantChances.of(sums);
                })
                .toList();
    }
}
