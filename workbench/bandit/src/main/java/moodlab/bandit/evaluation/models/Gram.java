package moodlab.bandit.evaluation.models;

import java.util.Arrays;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/** The sums of a weighted least-squares problem: mergeable, of fixed size, whatever the number of rows. */
final class Gram {

    private double[][] products = new double[0][];
    private double[] targets = new double[0];
    private double rows;

    /** Takes a row in; zeros, of which coded categories have many, cost nothing. */
    void add(double[] x, double y, double weight) {
        open(x.length);
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                double scaled = weight * x[i];
                targets[i] += scaled * y;
                double[] row = products[i];
                for (int j = 0; j <= i; j++) {
                    row[j] += scaled * x[j];
                }
            }
        }
        rows += weight;
    }

    void merge(Gram other) {
        if (other.targets.length > 0) {
            open(other.targets.length);
            for (int i = 0; i < targets.length; i++) {
                targets[i] += other.targets[i];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += other.products[i][j];
                }
            }
            rows += other.rows;
        }
    }

    private void open(int size) {
        if (targets.length == 0) {
            targets = new double[size];
            products = new double[size][];
            Arrays.setAll(products, i -> new double[i + 1]);
        } else if (targets.length != size) {
            throw new IllegalArgumentException("rounds have the same columns: " + targets.length + ", not " + size);
        }
    }

    /**
     * Solves (X'WX + λ I) β = X'Wy. The first column, the constant, is not shrunk.
     *
     * @param ridge λ
     */
    double[] solve(double ridge) {
        int size = targets.length;
        if (size == 0 || rows <= 0) {
            return new double[size];
        }
        Matrix system = new Matrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                system.set(i, j, products[i][j]);
                system.set(j, i, products[i][j]);
            }
            system.add(i, i, (i == 0 ? 1e-9 : ridge));
        }
        system.uplo(UPLO.LOWER);
        return system.cholesky(true).solve(targets.clone());
    }
}
