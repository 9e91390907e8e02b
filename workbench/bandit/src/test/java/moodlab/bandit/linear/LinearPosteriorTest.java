package moodlab.bandit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
            posterior.add(x, y, NOISE);
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
        double[] packed = posterior.factor().packed();
        for (int i = 0, next = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                assertEquals(direct.lu.get(i, j), packed[next++], 1e-9);
            }
        }
    }

    @Test
    void drawsWithThePosteriorsMeanAndCovariance() {
        LinearPosterior posterior = LinearPosterior.prior(2, WEIGHT);
        posterior.add(new double[] {1, 0.5}, 0.4, NOISE);
        posterior.add(new double[] {-0.2, 1}, -0.3, NOISE);
        Matrix covariance = covariance(posterior);
        int draws = 40_000;
        double[] mean = posterior.mean();
        Matrix sampled = new Matrix(2, 2);
        for (double[] theta : posterior.draws(draws, new Random(4))) {
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
        double[] packed = posterior.factor().packed();
        Matrix factor = Matrix.of(new double[][] {{packed[0], 0}, {packed[1], packed[2]}});
        return factor.mt(factor).inverse();
    }

    @RepeatedTest(10)
    void isTheRefitOnTheWindowAfterLessonsWereTakenOutAgain(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        int d = 1 + random.nextInt(30);
        int window = 25;
        Knowledge sliding = new Knowledge(Memory.window(window), LinearPosterior.prior(d, WEIGHT));
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int n = 0; n < 2_000; n++) {
            double[] x = random.doubles(d, -1, 1).toArray();
            double y = random.nextDouble() - 0.5;
            rows.add(x);
            values.add(y);
            sliding.learn(Observation.of(x, new Likelihood.Site(y, NOISE)));
        }
        LinearPosterior refit = LinearPosterior.prior(d, WEIGHT);
        for (int n = rows.size() - window; n < rows.size(); n++) {
            refit.add(rows.get(n), values.get(n), NOISE);
        }
        assertArrayEquals(refit.factor().packed(), sliding.posterior().factor().packed(), 1e-9);
        assertArrayEquals(refit.mean(), sliding.posterior().mean(), 1e-9);
    }

    @Test
    void fadesLessonsWithTheirAgeAndKeepsThePrior() {
        Random random = new Random(5);
        int d = 6;
        double discount = 0.98;
        Knowledge fading = new Knowledge(Memory.discounted(discount), LinearPosterior.prior(d, WEIGHT));
        Matrix direct = Matrix.eye(d).mul(1 / (WEIGHT * WEIGHT));
        Matrix lessons = new Matrix(d, d);
        double[] moments = new double[d];
        for (int n = 0; n < 600; n++) {
            double[] x = random.doubles(d, -1, 1).toArray();
            double y = random.nextDouble() - 0.5;
            fading.learn(Observation.of(x, new Likelihood.Site(y, NOISE)));
            lessons.mul(discount);
            for (int i = 0; i < d; i++) {
                moments[i] = moments[i] * discount + x[i] * y / (NOISE * NOISE);
                for (int j = 0; j < d; j++) {
                    lessons.add(i, j, x[i] * x[j] / (NOISE * NOISE));
                }
            }
        }
        direct.add(lessons);
        double[] x = random.doubles(d, -1, 1).toArray();
        direct.uplo(UPLO.LOWER);
        double[] solved = direct.cholesky(false).solve(x.clone());
        double variance =
                IntStream.range(0, d).mapToDouble(i -> x[i] * solved[i]).sum();
        // the prior comes back a direction at a time: it is within (1 − γ)d of itself in each
        assertEquals(variance, fading.posterior().factor().inverseForm(x), (1 - discount) * d * variance);
        assertArrayEquals(moments, fading.posterior().moments(), 1e-9);
    }

    @Test
    void refusesNumbersThatAreNoPosterior() {
        assertThrows(IllegalArgumentException.class, () -> Factor.of(2, new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> Factor.of(2, new double[] {1, 0, 0}));
        assertThrows(IllegalArgumentException.class, () -> Factor.of(2, new double[] {1, Double.NaN, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> LinearPosterior.of(Factor.diagonal(2, 1), new double[] {0, Double.NaN}));
    }

    @Test
    void refusesToTakeOutWhatWasNeverIn() {
        assertThrows(IllegalArgumentException.class, () -> Factor.diagonal(2, 1).remove(new double[] {0.5, 2}));
    }
}
