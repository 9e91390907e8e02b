package moodlab.bandit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

class LinearPosteriorTest {

    private static final double WEIGHT = 0.3;
    private static final double NOISE = 0.5;

    @RepeatedTest(20)
    void isTheDirectSolutionOfSmileToNineDigits(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        int d = 1 + random.nextInt(40);
        Matrix precision = Matrix.eye(d).mul(1 / (WEIGHT * WEIGHT));
        double[] moments = new double[d];
        LinearPosterior posterior = LinearPosterior.prior(d, WEIGHT);
        for (int n = 0; n < 60; n++) {
            double[] x = random.doubles(d, -1, 1).toArray();
            double y = random.nextDouble() - 0.5;
            posterior = posterior.plus(x, y, NOISE);
            for (int i = 0; i < d; i++) {
                moments[i] += x[i] * y / (NOISE * NOISE);
                for (int j = 0; j < d; j++) {
                    precision.add(i, j, x[i] * x[j] / (NOISE * NOISE));
                }
            }
        }
        precision.uplo(UPLO.LOWER);
        Matrix.Cholesky direct = precision.cholesky(false);
        assertArrayEquals(direct.solve(moments), posterior.mean(), 1e-9);
        double[] packed = posterior.packedFactor();
        for (int i = 0, next = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                assertEquals(direct.lu.get(i, j), packed[next++], 1e-9);
            }
        }
    }

    @Test
    void drawsWithThePosteriorsMeanAndCovariance() {
        LinearPosterior posterior = LinearPosterior.prior(2, WEIGHT)
                .plus(new double[] {1, 0.5}, 0.4, NOISE)
                .plus(new double[] {-0.2, 1}, -0.3, NOISE);
        Matrix covariance = covariance(posterior);
        int draws = 40_000;
        double[] mean = posterior.mean();
        Matrix sampled = new Matrix(2, 2);
        Random random = new Random(4);
        for (int n = 0; n < draws; n++) {
            double[] theta = posterior.draw(mean, random);
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    sampled.add(i, j, (theta[i] - mean[i]) * (theta[j] - mean[j]) / draws);
                }
            }
        }
        double standardError = covariance.get(0, 0) * Math.sqrt(2.0 / draws);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(covariance.get(i, j), sampled.get(i, j), 5 * standardError);
            }
        }
    }

    private static Matrix covariance(LinearPosterior posterior) {
        double[] packed = posterior.packedFactor();
        Matrix factor = Matrix.of(new double[][] {{packed[0], 0}, {packed[1], packed[2]}});
        return factor.mt(factor).inverse();
    }

    @Test
    void refusesNumbersThatAreNoPosterior() {
        double[] two = {0, 0};
        assertThrows(IllegalArgumentException.class, () -> LinearPosterior.of(new double[] {1, 0}, two));
        assertThrows(IllegalArgumentException.class, () -> LinearPosterior.of(new double[] {1, 0, 0}, two));
        assertThrows(IllegalArgumentException.class, () -> LinearPosterior.of(new double[] {1, Double.NaN, 1}, two));
    }
}
