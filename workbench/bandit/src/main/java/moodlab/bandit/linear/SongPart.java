package moodlab.bandit.linear;

import java.util.Arrays;
import java.util.List;
import moodlab.bandit.learner.Json;

/**
 * What a hybrid model keeps of one song: P = A_i⁻¹, G = A_i⁻¹B_i, h = A_i⁻¹b_i for its k own weights and the d shared ones.
 * See {@link HybridLinUcb}.
 */
final class SongPart {

    private static final int OWN = 3;

    private final double[][] inverse;
    private final double[][] toShared;
    private final double[] own;

    /** As JSON: P and G row by row. */
    record Saved(List<Double> inverse, List<Double> toShared, List<Double> own) {}

    private SongPart(double[][] inverse, double[][] toShared, double[] own) {
        this.inverse = inverse;
        this.toShared = toShared;
        this.own = own;
    }

    static SongPart untaught(int dimension, RidgePrior settings) {
        double[][] inverse = new double[OWN][OWN];
        for (int i = 0; i < OWN; i++) {
            inverse[i][i] = settings.weightDeviation() * settings.weightDeviation();
        }
        return new SongPart(inverse, new double[OWN][dimension], new double[OWN]);
    }

    /**
     * As it was saved.
     *
     * @throws IllegalArgumentException where sizes do not fit or a number is not finite
     */
    static SongPart of(Saved saved, int dimension) {
        double[] own = joined(rows(Json.array(saved.own()), 1));
        return new SongPart(rows(Json.array(saved.inverse()), OWN), rows(Json.array(saved.toShared()), dimension), own);
    }

    private static double[][] rows(double[] values, int width) {
        if (values.length != OWN * width || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(values.length + " finite numbers are not " + OWN + " rows of " + width);
        }
        double[][] rows = new double[OWN][];
        for (int i = 0; i < OWN; i++) {
            rows[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
        }
        return rows;
    }

    Saved saved() {
        return new Saved(Json.list(joined(inverse)), Json.list(joined(toShared)), Json.list(own));
    }

    private static double[] joined(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /** xᵀx τ², of a song without lessons. */
    static double priorVariance(double[] x, RidgePrior settings) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return sum * settings.weightDeviation() * settings.weightDeviation();
    }

    /** q = xᵀPx. */
    double variance(double[] x) {
        double sum = 0;
        for (int i = 0; i < OWN; i++) {
            for (int j = 0; j < OWN; j++) {
                sum += x[i] * inverse[i][j] * x[j];
            }
        }
        return sum;
    }

    /** Turns column i of the block from z into y = z − Gᵀx, and gives xᵀh. */
    double explainAway(double[] x, double[][] block, int i) {
        for (int j = 0; j < block.length; j++) {
            block[j][i] -= x[0] * toShared[0][j] + x[1] * toShared[1][j] + x[2] * toShared[2][j];
        }
        return x[0] * own[0] + x[1] * own[1] + x[2] * own[2];
    }

    /**
     * Takes an observation in.
     *
     * @param z turned into y as {@link #explainAway} does
     * @return what the song's own weights left unexplained of the value beforehand
     */
    double learn(double[] x, double[] z, double value, double noiseDeviation) {
        double variance = noiseDeviation * noiseDeviation + variance(x);
        double residual = value - (x[0] * own[0] + x[1] * own[1] + x[2] * own[2]);
        double[] projected = new double[OWN];
        for (int i = 0; i < OWN; i++) {
            for (int j = 0; j < OWN; j++) {
                projected[i] += inverse[i][j] * x[j];
            }
        }
        for (int j = 0; j < z.length; j++) {
            z[j] -= x[0] * toShared[0][j] + x[1] * toShared[1][j] + x[2] * toShared[2][j];
        }
        for (int i = 0; i < OWN; i++) {
            double gain = projected[i] / variance;
            own[i] += gain * residual;
            for (int j = 0; j < z.length; j++) {
                toShared[i][j] += gain * z[j];
            }
            for (int j = 0; j < OWN; j++) {
                inverse[i][j] -= gain * projected[j];
            }
        }
        return residual;
    }
}
