package moodlab.bandit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import moodlab.bandit.Scenes;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;
import smile.math.matrix.Matrix;

/** Against the algorithms as Li et al. print them, with Smile's inverses. */
class LinUcbTest {

    private static final RidgePrior PRIOR = new RidgePrior(0.3, 0.5, 0.2);
    private static final double ALPHA = 0.7;
    private static final List<Song> SONGS = Scenes.songs(5);

    @Test
    void playsTheHighestBoundOfAlgorithm1() {
        Learner ours = new LinUcb(PRIOR, ALPHA);
        Random random = new Random(1);
        int d = ContextColumns.of(Scenes.anyContext(random), PRIOR.circumstances()).length;
        Matrix[] a = new Matrix[SONGS.size()];
        double[][] b = new double[SONGS.size()][d];
        Arrays.setAll(a, i -> Matrix.eye(d).mul(PRIOR.lambda()));
        for (int n = 0; n < 60; n++) {
            Context now = Scenes.anyContext(random);
            double[] x = ContextColumns.of(now, PRIOR.circumstances());
            double[] bounds = new double[SONGS.size()];
            for (int i = 0; i < bounds.length; i++) {
                Matrix inverse = a[i].clone().inverse();
                bounds[i] =
                        dot(x, inverse.mv(b[i])) + ALPHA * PRIOR.noiseDeviation() * Math.sqrt(dot(x, inverse.mv(x)));
            }
            assertBest(bounds, ours.weights(now, SONGS, 0));
            Lesson lesson = Scenes.lesson(SONGS, random);
            int played = SONGS.indexOf(lesson.song());
            double[] at = ContextColumns.of(lesson.context(), PRIOR.circumstances());
            add(a[played], at, at, 1);
            for (int j = 0; j < d; j++) {
                b[played][j] += at[j] * (lesson.reward() - 0.5);
            }
            ours.learn(lesson);
        }
    }

    /** Lines 4 to 24 of the paper, in its names; rewards and features in units of the noise. */
    @Test
    void playsTheHighestBoundOfAlgorithm2() {
        Learner ours = HybridLinUcb.of(PRIOR, ALPHA, Optional.empty(), Json.tree(Map.of()));
        Random random = new Random(2);
        Context some = Scenes.anyContext(random);
        JointFeatures features = JointFeatures.of(some.features().names(), PRIOR.circumstances());
        int k = features.size();
        int d = 3;
        double precision = PRIOR.lambda();
        Matrix a0 = Matrix.eye(k).mul(precision);
        double[] b0 = new double[k];
        Matrix[] a = new Matrix[SONGS.size()];
        Matrix[] b = new Matrix[SONGS.size()];
        double[][] r = new double[SONGS.size()][d];
        Arrays.setAll(a, i -> Matrix.eye(d).mul(precision));
        Arrays.setAll(b, i -> new Matrix(d, k));
        for (int n = 0; n < 60; n++) {
            Context now = Scenes.anyContext(random);
            double[] x = ContextColumns.mood(now);
            Matrix a0Inverse = a0.clone().inverse();
            double[] beta = a0Inverse.mv(b0);
            double[] bounds = new double[SONGS.size()];
            for (int i = 0; i < bounds.length; i++) {
                double[] z = features.of(now, SONGS.get(i));
                Matrix inverse = a[i].clone().inverse();
                double[] theta = inverse.mv(minus(r[i], b[i].mv(beta)));
                double[] bax = b[i].tv(inverse.mv(x));
                double s = dot(z, a0Inverse.mv(z))
                        - 2 * dot(z, a0Inverse.mv(bax))
                        + dot(x, inverse.mv(x))
                        + dot(bax, a0Inverse.mv(bax));
                bounds[i] = dot(z, beta) + dot(x, theta) + ALPHA * PRIOR.noiseDeviation() * Math.sqrt(s);
            }
            assertBest(bounds, ours.weights(now, SONGS, 0));
            Lesson lesson = Scenes.lesson(SONGS, random);
            int i = SONGS.indexOf(lesson.song());
            double[] at = ContextColumns.mood(lesson.context());
            double[] z = features.of(lesson.context(), lesson.song());
            takePart(a0, b0, a[i], b[i], r[i], 1);
            add(a[i], at, at, 1);
            add(b[i], at, z, 1);
            for (int j = 0; j < d; j++) {
                r[i][j] += (lesson.reward() - 0.5) * at[j];
            }
            add(a0, z, z, 1);
            for (int j = 0; j < k; j++) {
                b0[j] += (lesson.reward() - 0.5) * z[j];
            }
            takePart(a0, b0, a[i], b[i], r[i], -1);
            ours.learn(lesson);
        }
    }

    /** A₀ ± BᵀA⁻¹B, b₀ ± BᵀA⁻¹b. */
    private static void takePart(Matrix a0, double[] b0, Matrix a, Matrix b, double[] r, int sign) {
        Matrix inverse = a.clone().inverse();
        a0.add(sign, b.transpose(false).mm(inverse).mm(b));
        double[] part = b.tv(inverse.mv(r));
        for (int j = 0; j < b0.length; j++) {
            b0[j] += sign * part[j];
        }
    }

    @Test
    void findsEachDeviationAsTheFormulaSays() {
        Random random = new Random(3);
        LinearModel model = LinearModel.normal(PRIOR, Optional.empty(), Json.tree(Map.of()));
        Context now = Scenes.anyContext(random);
        int d = model.row(now, SONGS.get(0)).length;
        Matrix a = Matrix.eye(d).mul(1 / (PRIOR.weightDeviation() * PRIOR.weightDeviation()));
        for (int n = 0; n < 40; n++) {
            Lesson lesson = Scenes.lesson(SONGS, random);
            double[] x = model.row(lesson.context(), lesson.song());
            add(a, x, x, 1 / (PRIOR.noiseDeviation() * PRIOR.noiseDeviation()));
            model.learn(lesson);
        }
        Matrix inverse = a.inverse();
        double[] expected = SONGS.stream()
                .mapToDouble(song -> {
                    double[] x = model.row(now, song);
                    return Math.sqrt(dot(x, inverse.mv(x)));
                })
                .toArray();
        assertArrayEquals(
                expected,
                model.features(now, SONGS).deviations(model.posterior(now).factor()),
                1e-12);
    }

    private static void assertBest(double[] bounds, double[] weights) {
        double best = Arrays.stream(bounds).max().orElseThrow();
        long ties = Arrays.stream(bounds).filter(bound -> bound > best - 1e-9).count();
        for (int i = 0; i < bounds.length; i++) {
            assertEquals(bounds[i] > best - 1e-9 ? 1.0 / ties : 0, weights[i], 1e-12, Arrays.toString(bounds));
        }
    }

    private static void add(Matrix to, double[] column, double[] row, double times) {
        for (int i = 0; i < column.length; i++) {
            for (int j = 0; j < row.length; j++) {
                to.add(i, j, times * column[i] * row[j]);
            }
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int i = 0; i < a.length; i++) {
            difference[i] -= b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
