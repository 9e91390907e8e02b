package moodlab.bandit.linear;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Bayesian linear regression with known noise: y = xᵀθ + e, e ~ N(0, σ²), θ normal beforehand.
 *
 * <p>Kept as the precision A and the moments b = A₀m₀ + Σ x y / σ²; the mean is A⁻¹b, the ridge solution with λ = σ²/τ²
 * where θ ~ N(0, τ²I) beforehand. Cost: lesson, mean and draw are each O(d²).
 */
final class LinearPosterior {

    private final Factor factor;
    private final double[] moments;

    private LinearPosterior(Factor factor, double[] moments) {
        this.factor = factor;
        this.moments = moments;
    }

    /** Before the first lesson. */
    static LinearPosterior prior(int dimension, double weightDeviation) {
        double precision = 1 / (weightDeviation * weightDeviation);
        return new LinearPosterior(Factor.diagonal(dimension, precision), new double[dimension]);
    }

    /**
     * With that precision and these moments.
     *
     * @throws IllegalArgumentException where their sizes differ or a moment is not finite
     */
    static LinearPosterior of(Factor factor, double[] moments) {
        if (factor.dimension() != moments.length || !Arrays.stream(moments).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    moments.length + " finite moments for " + factor.dimension() + " dimensions");
        }
        return new LinearPosterior(factor.copy(), moments.clone());
    }

    int dimension() {
        return moments.length;
    }

    /** The precision's factor itself, to be read. */
    Factor factor() {
        return factor;
    }

    /** Takes an observation in. */
    void add(double[] features, double value, double noiseDeviation) {
        factor.add(counted(features, value / noiseDeviation, noiseDeviation));
    }

    /**
     * Takes an observation out again.
     *
     * @throws IllegalArgumentException where it was never in
     */
    void remove(double[] features, double value, double noiseDeviation) {
        factor.remove(counted(features, -value / noiseDeviation, noiseDeviation));
    }

    /** Adds to the moments, and gives the features in units of the noise. */
    private double[] counted(double[] features, double value, double noiseDeviation) {
        double[] x = new double[features.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = features[i] / noiseDeviation;
            moments[i] += x[i] * value;
        }
        return x;
    }

    /** Everything known counts that much less: A and b times the factor, in (0, 1]. */
    void fade(double by) {
        factor.scale(by);
        for (int i = 0; i < moments.length; i++) {
            moments[i] *= by;
        }
    }

    /** The posterior mean of θ. */
    double[] mean() {
        return factor.solved(moments);
    }

    /**
     * So many θ from the posterior: the mean plus R⁻¹z with z standard normal.
     *
     * @return one array a draw
     */
    double[][] draws(int count, RandomGenerator random) {
        return draws(count, 1, random);
    }

    /** The same, that many times as wide. */
    double[][] draws(int count, double width, RandomGenerator random) {
        double[] centre = mean();
        double[][] deviations = factor.draws(count, random);
        double[][] draws = new double[count][centre.length];
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < centre.length; i++) {
                draws[n][i] = deviations[i][n] * width + centre[i];
            }
        }
        return draws;
    }

    /** A copy of b. */
    double[] moments() {
        return moments.clone();
    }
}
