package moodlab.music.hearing;

/**
 * Which bands sound together: the matrix logarithm of a covariance, its diagonal and √2 times what is above it, so that
 * distances between such vectors are log-Euclidean ones between the matrices (Arsigny et al. 2006).
 */
final class LogCovariance {

    private static final int MOST_SWEEPS = 30;

    private LogCovariance() {}

    /** Of the 40 mel bands' levels in dB, and of their steps from frame to frame (820 numbers each). */
    static void add(String name, double[][] rows, FeatureList out) {
        double[][] logarithm = logarithm(covariance(rows));
        int n = logarithm.length;
        for (int i = 0; i < n; i++) {
            out.add(name + i + "_" + i, logarithm[i][i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                out.add(name + i + "_" + j, Math.sqrt(2) * logarithm[i][j]);
            }
        }
    }

    static double[][] steps(double[][] rows) {
        double[][] steps = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            steps[i] = Series.differences(rows[i]);
        }
        return steps;
    }

    /** Divided by frames less one; one dB² added to each variance, so that silence has a logarithm. */
    private static double[][] covariance(double[][] rows) {
        int n = rows.length;
        double[][] centred = new double[n][];
        for (int i = 0; i < n; i++) {
            centred[i] = Windows.centred(rows[i]);
        }
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double sum = 0;
                for (int t = 0; t < centred[i].length; t++) {
                    sum += centred[i][t] * centred[j][t];
                }
                covariance[i][j] = sum / (centred[i].length - 1) + (i == j ? 1 : 0);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    /** Of a symmetric positive definite matrix, by Jacobi rotations; the matrix is used up. */
    static double[][] logarithm(double[][] matrix) {
        int n = matrix.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(matrix) > 1e-18; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        double[][] logarithm = new double[n][n];
        for (int k = 0; k < n; k++) {
            double log = Math.log(Math.max(1e-12, matrix[k][k]));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    logarithm[i][j] += log * vectors[i][k] * vectors[j][k];
                }
            }
        }
        return logarithm;
    }

    /** Sum of squares beside the diagonal, relative to that on it. */
    private static double offDiagonal(double[][] matrix) {
        double beside = 0;
        double on = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                double square = matrix[i][j] * matrix[i][j];
                beside += i == j ? 0 : square;
                on += i == j ? square : 0;
            }
        }
        return beside / on;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double held = a[k][p];
            a[k][p] = c * held - s * a[k][q];
            a[k][q] = s * held + c * a[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double held = a[p][k];
            a[p][k] = c * held - s * a[q][k];
            a[q][k] = s * held + c * a[q][k];
            double v = vectors[k][p];
            vectors[k][p] = c * v - s * vectors[k][q];
            vectors[k][q] = s * v + c * vectors[k][q];
        }
    }
}
