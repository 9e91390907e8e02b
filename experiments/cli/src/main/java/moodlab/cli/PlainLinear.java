package moodlab.cli;

import java.util.Random;

/** What a textbook would write for linear policies: rows of features, one song after the other, everything solved anew. */
final class PlainLinear {

    private static final double NOISE = 0.2;

    private final Random random;
    private final double[][] precision;
    private final double[] moments;
    private final double[] row;

    PlainLinear(int features, Random random) {
        this.random = random;
        this.precision = new double[features][features];
        this.moments = new double[features];
        this.row = random.doubles(features, -1, 1).toArray();
        for (int i = 0; i < features; i++) {
            precision[i][i] = 400;
            moments[i] = random.nextGaussian();
        }
    }

    /** Thompson sampling: a Cholesky factor, then a draw of weights and all products for each draw. */
    double thompson(double[][] rows, int draws) {
        double[][] factor = cholesky();
        double[] mean = solved(factor);
        double[] counts = new double[rows.length];
        for (int n = 0; n < draws; n++) {
            double[] theta = new double[mean.length];
            for (int i = 0; i < theta.length; i++) {
                theta[i] = random.nextGaussian();
            }
            back(factor, theta);
            int best = 0;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < rows.length; i++) {
                double score = 0;
                for (int j = 0; j < theta.length; j++) {
                    score += rows[i][j] * (mean[j] + theta[j]);
                }
                if (score > highest) {
                    highest = score;
                    best = i;
                }
            }
            counts[best] += 1.0 / draws;
        }
        return counts[0];
    }

    /** Reads every feature once. */
    static double read(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }

    /** A lesson: the precision with its outer product, a factor from scratch, the mean. */
    double refit() {
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                precision[i][j] += row[i] * row[j] / (NOISE * NOISE);
            }
        }
        return solved(cholesky())[0];
    }

    private double[][] cholesky() {
        double[][] factor = new double[row.length][row.length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = precision[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
            }
        }
        return factor;
    }

    private double[] solved(double[][] factor) {
        double[] y = moments.clone();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < i; j++) {
                y[i] -= factor[i][j] * y[j];
            }
            y[i] /= factor[i][i];
        }
        back(factor, y);
        return y;
    }

    private static void back(double[][] factor, double[] y) {
        for (int i = y.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < y.length; j++) {
                y[i] -= factor[j][i] * y[j];
            }
            y[i] /= factor[i][i];
        }
    }
}
