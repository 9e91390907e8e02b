package moodlab.bandit;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Bayesian linear regression with known noise: y = xᵀθ + e, e ~ N(0, σ²), θ ~ N(0, τ²I).
 *
 * <p>Kept as b = Σ x y / σ² and the lower Cholesky factor L of the precision A = I/τ² + Σ x xᵀ / σ² = L Lᵀ. The mean
 * A⁻¹b is the ridge solution with λ = σ²/τ². A lesson is a rank-one update of L by Givens rotations (Gill, Golub, Murray
 * and Saunders 1974, "Methods for modifying matrix factorizations", Math. Comp. 28), which only adds squares and so
 * stays positive definite. Cost: lesson, mean and draw are each O(d²).
 *
 * <p>Immutable. Plain Java, one thread, and only operations that IEEE 754 rounds exactly: the same bits on any machine.
 */
final class LinearPosterior {

    private final double[][] factor;
    private final double[] moments;

    private LinearPosterior(double[][] factor, double[] moments) {
        this.factor = factor;
        this.moments = moments;
    }

    /** Before the first lesson. */
    static LinearPosterior prior(int dimension, double weightDeviation) {
        double[][] factor = new double[dimension][];
        for (int i = 0; i < dimension; i++) {
            factor[i] = new double[i + 1];
            factor[i][i] = 1 / weightDeviation;
        }
        return new LinearPosterior(factor, new double[dimension]);
    }

    /**
     * As it was saved.
     *
     * @param packed the lower triangle, row by row
     * @throws IllegalArgumentException where the sizes do not fit, a number is not finite, or the diagonal is not above 0
     */
    static LinearPosterior of(double[] packed, double[] moments) {
        int dimension = moments.length;
        if (packed.length != dimension * (dimension + 1) / 2 || !finite(packed) || !finite(moments)) {
            throw new IllegalArgumentException(packed.length + " finite numbers are no triangle of side " + dimension);
        }
        double[][] factor = new double[dimension][];
        int next = 0;
        for (int i = 0; i < dimension; i++) {
            factor[i] = Arrays.copyOfRange(packed, next, next + i + 1);
            next += i + 1;
            if (!(factor[i][i] > 0)) {
                throw new IllegalArgumentException("a Cholesky factor's diagonal is above 0: " + factor[i][i]);
            }
        }
        return new LinearPosterior(factor, moments.clone());
    }

    int dimension() {
        return moments.length;
    }

    /** The posterior after one more observation. */
    LinearPosterior plus(double[] features, double value, double noiseDeviation) {
        int d = dimension();
        double[] x = new double[d];
        double[] newMoments = moments.clone();
        double[][] newFactor = new double[d][];
        for (int i = 0; i < d; i++) {
            x[i] = features[i] / noiseDeviation;
            newMoments[i] += x[i] * value / noiseDeviation;
            newFactor[i] = factor[i].clone();
        }
        rotateIn(newFactor, x);
        return new LinearPosterior(newFactor, newMoments);
    }

    private static void rotateIn(double[][] factor, double[] x) {
        for (int k = 0; k < x.length; k++) {
            double diagonal = factor[k][k];
            double radius = Math.sqrt(diagonal * diagonal + x[k] * x[k]);
            double cosine = diagonal / radius;
            double sine = x[k] / radius;
            factor[k][k] = radius;
            for (int i = k + 1; i < x.length; i++) {
                double below = factor[i][k];
                factor[i][k] = cosine * below + sine * x[i];
                x[i] = cosine * x[i] - sine * below;
            }
        }
    }

    /** The posterior mean of θ. */
    double[] mean() {
        double[] y = moments.clone();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < i; j++) {
                y[i] -= factor[i][j] * y[j];
            }
            y[i] /= factor[i][i];
        }
        return solveTransposed(y);
    }

    /** One θ from the posterior: the mean plus L⁻ᵀz with z standard normal. */
    double[] draw(double[] mean, RandomGenerator random) {
        double[] z = new double[mean.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
        double[] theta = solveTransposed(z);
        for (int i = 0; i < theta.length; i++) {
            theta[i] += mean[i];
        }
        return theta;
    }

    /** Solves Lᵀx = y in place, going along L's rows. */
    private double[] solveTransposed(double[] y) {
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] /= factor[i][i];
            for (int j = 0; j < i; j++) {
                y[j] -= factor[i][j] * y[i];
            }
        }
        return y;
    }

    /** The lower triangle, row by row. */
    double[] packedFactor() {
        return Arrays.stream(factor).flatMapToDouble(Arrays::stream).toArray();
    }

    /** A copy of b. */
    double[] moments() {
        return moments.clone();
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}
