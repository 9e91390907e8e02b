package moodlab.simulation.listeners;

import java.util.random.RandomGenerator;

/**
 * Draws from gamma and beta distributions with whole and broken shapes (Marsaglia and Tsang 2000, "A simple method for
 * generating gamma variables", ACM TOMS 26).
 */
public final class GammaDraws {

    private GammaDraws() {}

    /** One draw from Beta(a, b), both above 0. */
    public static double beta(double a, double b, RandomGenerator random) {
        double x = next(a, random);
        return x / (x + next(b, random));
    }

    /** One draw from Gamma(shape, 1), never 0; a shape below 1 by way of shape + 1. */
    static double next(double shape, RandomGenerator random) {
        if (shape < 1) {
            double lift = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
            return Math.max(Double.MIN_NORMAL, next(shape + 1, random) * lift);
        }
        double d = shape - 1.0 / 3;
        double v = 0;
        double bound = -1;
        while (bound < 0) {
            double z = random.nextGaussian();
            double root = 1 + z / Math.sqrt(9 * d);
            v = root * root * root;
            double limit = v > 0 ? z * z / 2 + d - d * v + d * StrictMath.log(v) : Double.NEGATIVE_INFINITY;
            bound = limit - StrictMath.log(1 - random.nextDouble());
        }
        return d * v;
    }
}
