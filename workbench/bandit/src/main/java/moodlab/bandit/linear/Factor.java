package moodlab.bandit.linear;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A symmetric positive definite matrix A, kept as its upper Cholesky factor R with A = RᵀR, row by row.
 *
 * <p>Adding or taking away a rank-one matrix costs O(d²): Givens rotations add (Gill, Golub, Murray and Saunders 1974,
 * "Methods for modifying matrix factorizations", Math. Comp. 28), and only add squares, so that A stays positive definite;
 * hyperbolic rotations in their mixed form take away (Bojanczyk, Brent, Van Dooren and de Hoog 1987, "A note on
 * downdating the Cholesky factorization", SIAM J. Sci. Stat. Comput. 8). All inner loops go along R's rows, or side by
 * side over many right-hand sides, so that the compiler turns them into vector instructions; each number's own sum keeps
 * its order.
 *
 * <p>Plain Java, one thread, and only operations that IEEE 754 rounds exactly: the same bits on any machine.
 */
final class Factor {

    /** Row k holds the columns k … d − 1. */
    private final double[][] rows;

    private Factor(double[][] rows) {
        this.rows = rows;
    }

    /** The factor of I times that number, above 0. */
    static Factor diagonal(int dimension, double value) {
        Factor factor = zero(dimension);
        for (double[] row : factor.rows) {
            row[0] = Math.sqrt(value);
        }
        return factor;
    }

    private static Factor zero(int dimension) {
        double[][] rows = new double[dimension][];
        for (int k = 0; k < dimension; k++) {
            rows[k] = new double[dimension - k];
        }
        return new Factor(rows);
    }

    /**
     * As {@link #packed} wrote it.
     *
     * @param packed the lower triangle of Rᵀ, row by row
     * @throws IllegalArgumentException where the size does not fit, a number is not finite, or the diagonal is not above 0
     */
    static Factor of(int dimension, double[] packed) {
        if (packed.length != dimension * (dimension + 1) / 2
                || !Arrays.stream(packed).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(packed.length + " finite numbers are no triangle of side " + dimension);
        }
        Factor factor = zero(dimension);
        int next = 0;
        for (int i = 0; i < dimension; i++) {
            for (int k = 0; k <= i; k++) {
                factor.rows[k][i - k] = packed[next++];
            }
            if (!(factor.rows[i][0] > 0)) {
                throw new IllegalArgumentException("a Cholesky factor's diagonal is above 0: " + factor.rows[i][0]);
            }
        }
        return factor;
    }

    /**
     * Of a whole matrix.
     *
     * @param matrix symmetric; its upper triangle counts
     * @throws IllegalArgumentException where it is not positive definite
     */
    static Factor decomposed(double[][] matrix) {
        Factor factor = zero(matrix.length);
        for (int k = 0; k < matrix.length; k++) {
            double[] row = factor.rows[k];
            System.arraycopy(matrix[k], k, row, 0, row.length);
            for (int j = 0; j < k; j++) {
                double[] above = factor.rows[j];
                subtract(above[k - j], above, k - j, row);
            }
            if (!(row[0] > 0)) {
                throw new IllegalArgumentException("the matrix is not positive definite");
            }
            Lanes.divide(row, Math.sqrt(row[0]), row.length);
        }
        return factor;
    }

    private static void subtract(double times, double[] from, int start, double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= times * from[start + i];
        }
    }

    Factor copy() {
        return new Factor(Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new));
    }

    int dimension() {
        return rows.length;
    }

    /** A becomes A + xxᵀ; x is used up. */
    void add(double[] x) {
        for (int k = 0; k < rows.length; k++) {
            double[] row = rows[k];
            double diagonal = row[0];
            double radius = Math.sqrt(diagonal * diagonal + x[k] * x[k]);
            row[0] = radius;
            rotate(row, x, k, diagonal / radius, x[k] / radius);
        }
    }

    private static void rotate(double[] row, double[] x, int k, double cosine, double sine) {
        for (int i = 1; i < row.length; i++) {
            double right = row[i];
            double other = x[k + i];
            row[i] = cosine * right + sine * other;
            x[k + i] = cosine * other - sine * right;
        }
    }

    /**
     * A becomes A − xxᵀ; x is used up.
     *
     * @throws IllegalArgumentException where that is not positive definite; A is lost then
     */
    void remove(double[] x) {
        for (int k = 0; k < rows.length; k++) {
            double[] row = rows[k];
            double diagonal = row[0];
            double square = (diagonal - x[k]) * (diagonal + x[k]);
            if (!(square > 0)) {
                throw new IllegalArgumentException("less than nothing would be left");
            }
            row[0] = Math.sqrt(square);
            rotateOut(row, x, k, row[0] / diagonal, x[k] / diagonal);
        }
    }

    private static void rotateOut(double[] row, double[] x, int k, double cosine, double sine) {
        for (int i = 1; i < row.length; i++) {
            double right = (row[i] - sine * x[k + i]) / cosine;
            row[i] = right;
            x[k + i] = cosine * x[k + i] - sine * right;
        }
    }

    /** A becomes A times that number, above 0. */
    void scale(double by) {
        double root = Math.sqrt(by);
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= root;
            }
        }
    }

    /** A copy of R's row k, with zeros before the diagonal. */
    double[] row(int k) {
        double[] row = new double[rows.length];
        System.arraycopy(rows[k], 0, row, k, rows[k].length);
        return row;
    }

    /** Solves Rᵀy = b in place. */
    void solveTransposed(double[] b) {
        for (int k = 0; k < rows.length; k++) {
            double[] row = rows[k];
            b[k] /= row[0];
            double solved = b[k];
            for (int i = 1; i < row.length; i++) {
                b[k + i] -= row[i] * solved;
            }
        }
    }

    /** Solves Rx = y in place. */
    void solve(double[] y) {
        for (int k = rows.length - 1; k >= 0; k--) {
            double[] row = rows[k];
            double sum = y[k];
            for (int i = row.length - 1; i > 0; i--) {
                sum -= row[i] * y[k + i];
            }
            y[k] = sum / row[0];
        }
    }

    /** A⁻¹b. */
    double[] solved(double[] b) {
        double[] x = b.clone();
        solveTransposed(x);
        solve(x);
        return x;
    }

    /** Ax. */
    double[] times(double[] x) {
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            for (int i = k; i < x.length; i++) {
                y[k] += rows[k][i - k] * x[i];
            }
        }
        double[] product = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            for (int i = k; i < x.length; i++) {
                product[i] += rows[k][i - k] * y[k];
            }
        }
        return product;
    }

    /** A⁻¹, whole. */
    double[][] inverse() {
        double[][] inverse = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            inverse[i][i] = 1;
            solveTransposed(inverse[i]);
            solve(inverse[i]);
        }
        return inverse;
    }

    /** xᵀA⁻¹x. */
    double inverseForm(double[] x) {
        double[] y = x.clone();
        solveTransposed(y);
        double sum = 0;
        for (double value : y) {
            sum += value * value;
        }
        return sum;
    }

    /**
     * xᵀA⁻¹x of many vectors side by side.
     *
     * @param columns one array a coordinate; used up
     * @param size how many vectors
     * @param forms takes the results
     */
    void inverseForms(double[][] columns, int size, double[] forms) {
        Arrays.fill(forms, 0, size, 0);
        double[] above = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            for (int j = 0; j < k; j++) {
                above[j] = rows[j][k - j];
            }
            Lanes.subtract(columns[k], above, columns, k, size);
            Lanes.divideAndAddSquares(columns[k], rows[k][0], forms, size);
        }
    }

    /**
     * Vectors R⁻¹z with z standard normal, whose covariance is A⁻¹.
     *
     * @return one array a coordinate, one place a draw
     */
    double[][] draws(int count, RandomGenerator random) {
        double[][] z = new double[rows.length][count];
        for (int n = 0; n < count; n++) {
            for (double[] coordinate : z) {
                coordinate[n] = random.nextGaussian();
            }
        }
        double[][] solved = new double[rows.length][];
        double[] times = new double[rows.length];
        for (int k = rows.length - 1; k >= 0; k--) {
            double[] row = rows[k];
            int known = row.length - 1;
            for (int j = 0; j < known; j++) {
                times[j] = row[known - j];
            }
            Lanes.subtract(z[k], times, solved, known, count);
            Lanes.divide(z[k], row[0], count);
            solved[known] = z[k];
        }
        return z;
    }

    /** The lower triangle of Rᵀ, row by row. */
    double[] packed() {
        double[] packed = new double[rows.length * (rows.length + 1) / 2];
        int next = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k <= i; k++) {
                packed[next++] = rows[k][i - k];
            }
        }
        return packed;
    }
}
