package moodlab.simulation.listeners;

import java.util.random.RandomGenerator;

/**
 * Draws from gamma and beta distributions with whole and broken shapes (Marsaglia and Tsang 2000, "A simple method for
 * generating gamma variables", ACM TOMS 26).
 */
public final class GammaDraws {

    private static final double SQUEEZE = 0.0331;

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
        double c = 1 / Math.sqrt(9 * d);
        double z = random.nextGaussian();
        double u = random.nextDouble();
        while (!accepted(z, u, c, d)) {
            z = random.nextGaussian();
            u = random.nextDouble();
        }
        double v = (1 + c * z) * (1 + c * z) * (1 + c * z);
        return d * v;
    }

    private static boolean accepted(double z, double u, double c, double d) {
        double root = 1 + c * z;
        if (root <= 0) {
            return false;
        }
        if (u < 1 - SQUEEZE * z * z * z * z) {
            return true; // nearly always, and without a logarithm
        }
        double v = root * root * root;
        return StrictMath.log(u) < z * z / 2 + d - d * v + d * StrictMath.log(v);
    }
}
