package moodlab.bandit.fitted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import smile.math.matrix.Matrix;

class ProcessPosteriorTest {

    private static final ProcessPrior PRIOR = new ProcessPrior(0.3, 1.5, 0.2, 0.4, 0.2);

    private static ProcessPosterior.Row row(Random random) {
        return new ProcessPosterior.Row(
                "song-" + random.nextInt(4), random.doubles(3, -1, 1).toArray());
    }

    private static double covariance(ProcessPosterior.Row one, ProcessPosterior.Row other) {
        return PRIOR.covariance(one.features, other.features, one.song.equals(other.song));
    }

    @RepeatedTest(10)
    void isWhatInvertingTheWholeMatrixGives(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        ProcessPosterior posterior = new ProcessPosterior(PRIOR);
        List<ProcessPosterior.Row> learnt = new ArrayList<>();
        int n = 25;
        double[] rewards = random.doubles(n).toArray();
        for (int i = 0; i < n; i++) {
            learnt.add(row(random));
            posterior.learn(learnt.get(i), rewards[i]);
        }
        Matrix inverse = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double noise = i == j ? PRIOR.noiseDeviation() * PRIOR.noiseDeviation() : 0;
                inverse.set(i, j, covariance(learnt.get(i), learnt.get(j)) + noise);
            }
            rewards[i] -= 0.5;
        }
        inverse = inverse.inverse();
        List<ProcessPosterior.Row> asked = List.of(row(random), row(random), row(random));
        ProcessPosterior.Normal normal = posterior.of(asked);
        for (int a = 0; a < 3; a++) {
            double[] across = across(asked.get(a), learnt);
            assertEquals(0.5 + dot(across, inverse.mv(rewards)), normal.mean(a), 1e-9);
            for (int b = 0; b < 3; b++) {
                double expected =
                        covariance(asked.get(a), asked.get(b)) - dot(across, inverse.mv(across(asked.get(b), learnt)));
                assertEquals(expected, normal.covariance(a, b), 1e-9);
            }
        }
    }

    private static double[] across(ProcessPosterior.Row one, List<ProcessPosterior.Row> rows) {
        return rows.stream().mapToDouble(row -> covariance(one, row)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void drawsWithItsOwnMeanAndCovariance() {
        Random random = new Random(1);
        ProcessPosterior posterior = new ProcessPosterior(PRIOR);
        for (int i = 0; i < 10; i++) {
            posterior.learn(row(random), random.nextDouble());
        }
        ProcessPosterior.Normal normal = posterior.of(List.of(row(random), row(random)));
        int draws = 40_000;
        double mean = 0;
        double product = 0;
        for (int n = 0; n < draws; n++) {
            double[] drawn = normal.draw(random);
            mean += drawn[0] / draws;
            product += (drawn[0] - normal.mean(0)) * (drawn[1] - normal.mean(1)) / draws;
        }
        double variance = normal.covariance(0, 0);
        assertEquals(normal.mean(0), mean, 4.5 * Math.sqrt(variance / draws));
        double other = normal.covariance(1, 1);
        double standardError = Math.sqrt((variance * other + Math.pow(normal.covariance(0, 1), 2)) / draws);
        assertEquals(normal.covariance(0, 1), product, 4.5 * standardError);
    }
}
