package moodlab.bandit.fitted;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Gaussian process regression (Rasmussen and Williams 2006, algorithm 2.1): with lessons (x_i, r_i), K_ij = k(x_i, x_j) and
 * LLᵀ = K + σ²I, the rewards of other rows are normal with mean ½ + VᵀL⁻¹(r − ½) and covariance k − VᵀV, V = L⁻¹k(X, ·). A
 * lesson adds one row to L. Cost: O(n(n + d)) a lesson.
 */
final class ProcessPosterior {

    private static final double MIDDLE = 0.5;

    /** Keeps rounding from making a variance negative; far below any deviation that matters. */
    private static final double JITTER = 1e-10;

    private final ProcessPrior prior;
    private final List<Row> rows = new ArrayList<>();
    private final List<double[]> factor = new ArrayList<>();
    private final List<Double> solved = new ArrayList<>();

    /** A song in a context; for lessons with the reward. */
    static final class Row {

        final String song;
        final double[] features;

        Row(String song, double[] features) {
            this.song = song;
            this.features = features.clone();
        }
    }

    ProcessPosterior(ProcessPrior prior) {
        this.prior = prior;
    }

    void learn(Row row, double reward) {
        double[] next = new double[rows.size() + 1];
        double residual = reward - MIDDLE;
        double square = covariance(row, row) + prior.noiseDeviation() * prior.noiseDeviation();
        for (int i = 0; i < rows.size(); i++) {
            next[i] = forward(i, next, covariance(row, rows.get(i)));
            residual -= next[i] * solved.get(i);
            square -= next[i] * next[i];
        }
        next[rows.size()] = Math.sqrt(square);
        rows.add(row);
        factor.add(next);
        solved.add(residual / next[rows.size() - 1]);
    }

    /** The i-th of the solutions of Lv = k, given those before. */
    private double forward(int i, double[] before, double value) {
        double[] row = factor.get(i);
        double sum = value;
        for (int j = 0; j < i; j++) {
            sum -= row[j] * before[j];
        }
        return sum / row[i];
    }

    private double covariance(Row one, Row other) {
        return prior.covariance(one.features, other.features, one.song.equals(other.song));
    }

    /** Rewards of these rows: their mean, and the lower Cholesky factor of their covariance. */
    Normal of(List<Row> asked) {
        int k = asked.size();
        double[][] v = new double[k][rows.size()];
        double[] mean = new double[k];
        double[][] root = new double[k][k];
        for (int a = 0; a < k; a++) {
            mean[a] = MIDDLE;
            for (int i = 0; i < rows.size(); i++) {
                v[a][i] = forward(i, v[a], covariance(asked.get(a), rows.get(i)));
                mean[a] += v[a][i] * solved.get(i);
            }
            for (int b = 0; b <= a; b++) {
                double left = covariance(asked.get(a), asked.get(b)) + (a == b ? JITTER : 0);
                left -= dot(v[a], v[b], rows.size()) + dot(root[a], root[b], b);
                root[a][b] = a == b ? Math.sqrt(Math.max(JITTER, left)) : left / root[b][b];
            }
        }
        return new Normal(mean, root);
    }

    private static double dot(double[] a, double[] b, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Several normal numbers that go together. */
    static final class Normal {

        private final double[] mean;
        private final double[][] root;

        private Normal(double[] mean, double[][] root) {
            this.mean = mean;
            this.root = root;
        }

        double mean(int i) {
            return mean[i];
        }

        double covariance(int i, int j) {
            return dot(root[i], root[j], Math.min(i, j) + 1);
        }

        double[] draw(RandomGenerator random) {
            double[] z = new double[mean.length];
            double[] draw = new double[mean.length];
            for (int i = 0; i < z.length; i++) {
                z[i] = random.nextGaussian();
                draw[i] = mean[i] + dot(root[i], z, i + 1);
            }
            return draw;
        }
    }
}
