package moodlab.training.music;

import java.util.Arrays;

/** Kernel ridge regression: (K + λ I) A = T − mean, by Cholesky's decomposition, all columns of T at once. */
final class Ridge {

    private static final double LAMBDA = 0.4;

    private final double[][] coefficients;
    private final double[] means;

    private Ridge(double[][] coefficients, double[] means) {
        this.coefficients = coefficients;
        this.means = means;
    }

    /**
     * Learns.
     *
     * @param kernel by song and song
     * @param rows which songs to learn from
     * @param targets by song and column
     */
    static Ridge fit(double[][] kernel, int[] rows, double[][] targets) {
        int columns = targets[0].length;
        double[] means = new double[columns];
        double[][] right = new double[rows.length][columns];
        for (int row : rows) {
            for (int c = 0; c < columns; c++) {
                means[c] += targets[row][c] / rows.length;
            }
        }
        double[][] among = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                among[i][j] = kernel[rows[i]][rows[j]];
            }
            for (int c = 0; c < columns; c++) {
                right[i][c] = targets[rows[i]][c] - means[c];
            }
        }
        solve(among, LAMBDA, right);
        return new Ridge(right, means);
    }

    /**
     * Solves (K + λ I) X = B.
     *
     * @param matrix K, symmetric; only its lower half is looked at
     * @param right B, where X is put
     */
    static void solve(double[][] matrix, double lambda, double[][] right) {
        double[][] lower = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            lower[i] = Arrays.copyOf(matrix[i], i + 1);
            lower[i][i] += lambda;
        }
        decompose(lower);
        solve(lower, right);
    }

    /** By song that was learnt from and column. */
    double[][] coefficients() {
        return coefficients;
    }

    double[] means() {
        return means;
    }

    /** For a song of that likeness to the songs that were learnt from. */
    double[] predict(double[] likeness, int[] rows) {
        double[] answer = means.clone();
        for (int i = 0; i < rows.length; i++) {
            double k = likeness[rows[i]];
            for (int c = 0; c < answer.length; c++) {
                answer[c] += k * coefficients[i][c];
            }
        }
        return answer;
    }

    private static void decompose(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
    }

    private static void solve(double[][] lower, double[][] right) {
        int columns = right[0].length;
        for (int i = 0; i < lower.length; i++) {
            for (int k = 0; k < i; k++) {
                subtract(right[i], lower[i][k], right[k]);
            }
            for (int c = 0; c < columns; c++) {
                right[i][c] /= lower[i][i];
            }
        }
        for (int i = lower.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < lower.length; k++) {
                subtract(right[i], lower[k][i], right[k]);
            }
            for (int c = 0; c < columns; c++) {
                right[i][c] /= lower[i][i];
            }
        }
    }

    private static void subtract(double[] from, double factor, double[] what) {
        for (int c = 0; c < from.length; c++) {
            from[c] -= factor * what[c];
        }
    }
}
