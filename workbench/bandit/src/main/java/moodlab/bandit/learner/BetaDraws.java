package moodlab.bandit.learner;

import java.util.random.RandomGenerator;

/** Draws from beta distributions, as the ratio of two gamma draws. */
public final class BetaDraws {

    private BetaDraws() {}

    /** One draw from Beta(a, b), both above 0. */
    public static double next(double a, double b, RandomGenerator random) {
        double x = gamma(a, random);
        double y = gamma(b, random);
        return x + y > 0 ? x / (x + y) : a / (a + b);
    }

    /**
     * One draw from Gamma(shape, 1) by rejection (Marsaglia and Tsang 2000, "A simple method for generating gamma
     * variables", ACM TOMS 26); a shape below 1 by their boost from shape + 1.
     */
    private static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            double boost = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
            return gamma(shape + 1, random) * boost;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double root = 1 + c * z;
            double v = root * root * root;
            if (root > 0 && StrictMath.log(1 - random.nextDouble()) < z * z / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
