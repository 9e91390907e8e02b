package moodlab.simulation.coverage;

import java.util.SplittableRandom;

/**
 * Three situations, five songs, rewards 0 or 1 with known probabilities, participants who like everything a tenth more or
 * less than the mean. The valued policy plays song a in situation x with probability in proportion to exp(2 θ(x, a)).
 */
final class World {

    static final int SITUATIONS = 3;
    static final int SONGS = 5;

    /** How much more, or less, a participant likes everything. */
    static final double TEMPER = 0.1;

    /** What is left to chance by a policy that learns: each song has a fifth of this at least. */
    private static final double EXPLORING = 0.3;

    private static final double[][] PAYS = {
        {0.20, 0.35, 0.50, 0.65, 0.80}, {0.70, 0.55, 0.40, 0.30, 0.25}, {0.30, 0.75, 0.45, 0.60, 0.15}
    };

    private final double[][] policy = new double[SITUATIONS][];
    private final double[][] logging = new double[SITUATIONS][];

    World(double sharpness) {
        for (int x = 0; x < SITUATIONS; x++) {
            policy[x] = softmax(PAYS[x], 2);
            logging[x] = softmax(PAYS[x], -sharpness);
        }
    }

    private static double[] softmax(double[] scores, double sharpness) {
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            weights[i] = Math.exp(sharpness * scores[i]);
            sum += weights[i];
        }
        for (int i = 0; i < scores.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    double[] policy(int situation) {
        return policy[situation];
    }

    double[] logging(int situation) {
        return logging[situation];
    }

    /** Greedy on the mean rewards so far, but for what is left to chance. */
    static double[] learning(double[] means) {
        double[] weights = new double[SONGS];
        int best = 0;
        for (int a = 0; a < SONGS; a++) {
            weights[a] = EXPLORING / SONGS;
            best = means[a] > means[best] ? a : best;
        }
        weights[best] += 1 - EXPLORING;
        return weights;
    }

    /** The valued policy's mean reward over all people. */
    double truth() {
        double sum = 0;
        for (int x = 0; x < SITUATIONS; x++) {
            for (int a = 0; a < SONGS; a++) {
                sum += policy[x][a] * PAYS[x][a] / SITUATIONS;
            }
        }
        return sum;
    }

    static boolean pays(SplittableRandom random, int situation, int song, double temper) {
        return random.nextDouble() < PAYS[situation][song] + temper;
    }

    /** The largest weight that can occur. */
    double bound(boolean learns) {
        double bound = 0;
        for (int x = 0; x < SITUATIONS; x++) {
            for (int a = 0; a < SONGS; a++) {
                double least = learns ? EXPLORING / SONGS : logging[x][a];
                bound = Math.max(bound, policy[x][a] / least);
            }
        }
        return bound;
    }
}
