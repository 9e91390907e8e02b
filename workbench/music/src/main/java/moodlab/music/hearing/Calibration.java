package moodlab.music.hearing;

import java.util.Arrays;
import java.util.List;

/**
 * Turns scores into probabilities: softmax of a · score + b, one a for all and a b for each quadrant (vector scaling with
 * one scale, after Guo et al. 2017).
 *
 * @param scale a, positive
 * @param biases b, Q1 first
 */
public record Calibration(double scale, List<Double> biases) {

    private static final int STEPS = 400;

    public Calibration {
        biases = List.copyOf(biases);
        if (biases.size() != QuadrantChances.COUNT || !(scale > 0)) {
            throw new IllegalArgumentException("a calibration has a positive scale and four biases");
        }
    }

    public QuadrantChances apply(double[] scores) {
        double[] scaled = new double[QuadrantChances.COUNT];
        for (int q = 0; q < scaled.length; q++) {
            scaled[q] = scale * scores[q] + biases.get(q);
        }
        return QuadrantChances.softmax(scaled);
    }

    /**
     * Least mean negative log-likelihood, by gradient descent on log a and b with step sizes by RMSprop.
     *
     * @param scores of songs that the expert has not learnt from
     * @param truths their quadrants, 0 … 3
     */
    public static Calibration fit(List<double[]> scores, int[] truths) {
        double[] at = new double[QuadrantChances.COUNT + 1];
        double[] squares = new double[at.length];
        Arrays.fill(squares, 1e-4);
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = gradient(at, scores, truths);
            double rate = 0.05 * (1 - (double) step / STEPS);
            for (int i = 0; i < at.length; i++) {
                squares[i] = 0.9 * squares[i] + 0.1 * gradient[i] * gradient[i];
                at[i] -= rate * gradient[i] / (Math.sqrt(squares[i]) + 1e-4);
            }
        }
        return of(at);
    }

    private static Calibration of(double[] at) {
        return new Calibration(Math.exp(at[0]), List.of(at[1], at[2], at[3], at[4]));
    }

    private static double[] gradient(double[] at, List<double[]> scores, int[] truths) {
        Calibration here = of(at);
        double[] gradient = new double[at.length];
        for (int i = 0; i < truths.length; i++) {
            QuadrantChances chances = here.apply(scores.get(i));
            for (int q = 0; q < QuadrantChances.COUNT; q++) {
                double error = chances.probability(q) - (truths[i] == q ? 1 : 0);
                gradient[0] += error * scores.get(i)[q] * here.scale / truths.length;
                gradient[q + 1] += error / truths.length;
            }
        }
        return gradient;
    }
}
