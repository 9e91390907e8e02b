package moodlab.bandit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smile.math.matrix.Matrix;

class LogisticLaplaceTest {

    @RepeatedTest(10)
    void findsTheModeAndCurvatureThatNewtonFindsInAllDimensions(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        int d = 1 + random.nextInt(6);
        LinearPosterior posterior = LinearPosterior.prior(d, 1.5);
        Matrix precision = Matrix.eye(d).mul(1 / (1.5 * 1.5));
        double[] mean = new double[d];
        for (int n = 0; n < 20; n++) {
            double[] x = random.doubles(d, -2, 2).toArray();
            double reward = random.nextInt(5) / 4.0;
            Likelihood.Site site = new LogisticLaplace().site(posterior, x, reward);
            posterior.add(x, site.value(), site.deviation());
            mean = newton(precision, mean, x, reward);
            double p = LogisticLaplace.sigmoid(dot(mean, x));
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    precision.add(i, j, p * (1 - p) * x[i] * x[j]);
                }
            }
            assertArrayEquals(mean, posterior.mean(), 1e-8);
        }
        double[] x = random.doubles(d).toArray();
        assertEquals(dot(x, precision.inverse().mv(x)), posterior.factor().inverseForm(x), 1e-8);
    }

    /** Maximises −½(θ − m)ᵀA(θ − m) + r log σ(xᵀθ) + (1 − r) log(1 − σ(xᵀθ)) by Newton's steps, halved where they overshoot. */
    private static double[] newton(Matrix a, double[] m, double[] x, double reward) {
        double[] theta = m.clone();
        for (int step = 0; step < 200; step++) {
            double p = LogisticLaplace.sigmoid(dot(theta, x));
            double[] difference = new double[m.length];
            for (int i = 0; i < m.length; i++) {
                difference[i] = theta[i] - m[i];
            }
            double[] gradient = a.mv(difference);
            Matrix hessian = a.clone();
            for (int i = 0; i < m.length; i++) {
                gradient[i] -= (reward - p) * x[i];
                for (int j = 0; j < m.length; j++) {
                    hessian.add(i, j, p * (1 - p) * x[i] * x[j]);
                }
            }
            double[] move = hessian.inverse().mv(gradient);
            for (int i = 0; i < m.length; i++) {
                theta[i] -= 0.5 * move[i];
            }
        }
        return theta;
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "5, 100, 0", "-3, 0.01, 0.5", "0, 1e6, 1", "40, 2, 0"})
    void solvesItsEquation(double expected, double variance, double reward) {
        double s = LogisticLaplace.mode(expected, variance, reward);
        assertEquals(s, expected + variance * (reward - LogisticLaplace.sigmoid(s)), 1e-9 * (1 + variance));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
