package moodlab.bandit.linear;

import java.util.Arrays;

/**
 * The columns of {@link JointFeatures} in one context, told by the few that differ between songs. There column j is t_j
 * φ_k(j) + c_j with a number t_j and a constant c_j that the context gives and one of at most 17 bases φ that the song gives
 * (a constant, valence, arousal, their product, nearness to mood and target, the folders that occur). So a product with d
 * weights is one with 17 or fewer, and xᵀA⁻¹x is a form in so many coordinates: less work by d/17 for products, by (d/17)²
 * for forms, at the cost of telling weights anew in each context.
 */
final class Collapse {

    private final int bases;
    private final int[] basis;
    private final double[] times;
    private final double[] constant;

    /** With every column nought. */
    Collapse(int bases, int columns) {
        this.bases = bases;
        this.basis = new int[columns];
        this.times = new double[columns];
        this.constant = new double[columns];
    }

    /** Column j is t φ_k. */
    void put(int column, int of, double by) {
        basis[column] = of;
        times[column] = by;
    }

    /** Column j is t (φ_k − shift); φ_0 is the constant. */
    void put(int column, int of, double by, double shift) {
        put(column, of, by);
        constant[column] = -by * shift;
    }

    /** Weights of the bases that give the same product as these of the columns. */
    double[] told(double[] weights) {
        double[] told = new double[bases];
        for (int j = 0; j < weights.length; j++) {
            told[basis[j]] += times[j] * weights[j];
            told[0] += constant[j] * weights[j];
        }
        return told;
    }

    /** The form xᵀA⁻¹x in the bases, as its lower triangle: diagonal numbers once, others twice. */
    double[][] told(Factor precision) {
        double[][] halves = new double[bases][basis.length];
        for (int j = 0; j < basis.length; j++) {
            halves[basis[j]][j] += times[j];
            halves[0][j] += constant[j];
        }
        Arrays.stream(halves).forEach(precision::solveTransposed);
        double[][] form = new double[bases][];
        for (int k = 0; k < bases; k++) {
            form[k] = new double[k + 1];
            for (int l = 0; l <= k; l++) {
                for (int j = 0; j < basis.length; j++) {
                    form[k][l] += (k == l ? 1 : 2) * halves[k][j] * halves[l][j];
                }
            }
        }
        return form;
    }
}
