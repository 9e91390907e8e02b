package moodlab.bandit.linear;

import java.util.Arrays;

/**
 * The inner loops over many songs (or draws) side by side. Each is one straight pass over plain arrays, which HotSpot
 * compiles to vector instructions; a place never mixes with its neighbours, so its result has the same bits wherever it
 * stands and however wide the vectors are.
 */
final class Lanes {

    private Lanes() {}

    /** sums = Σ_j weights[j] · columns[j], in the order of the columns. */
    static void product(double[][] columns, double[] weights, double[] sums, int size) {
        Arrays.fill(sums, 0, size, 0);
        int j = 0;
        for (; j + 3 < weights.length; j += 4) {
            addFour(sums, columns, weights, j, size);
        }
        for (; j < weights.length; j++) {
            subtract(sums, -weights[j], columns[j], size);
        }
    }

    /** Four columns in one pass: four products for each time that a sum is read and written. */
    private static void addFour(double[] sums, double[][] columns, double[] weights, int j, int size) {
        double[] a = columns[j];
        double[] b = columns[j + 1];
        double[] c = columns[j + 2];
        double[] d = columns[j + 3];
        double wa = weights[j];
        double wb = weights[j + 1];
        double wc = weights[j + 2];
        double wd = weights[j + 3];
        for (int i = 0; i < size; i++) {
            sums[i] = sums[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }

    /** {@link #product(double[][], double[], double[], int)} in single precision: twice as many numbers side by side. */
    static void product(float[][] columns, float[] weights, float[] sums, int size) {
        Arrays.fill(sums, 0, size, 0);
        int j = 0;
        for (; j + 3 < weights.length; j += 4) {
            addFour(sums, columns, weights, j, size);
        }
        for (; j < weights.length; j++) {
            add(sums, columns[j], weights[j], size);
        }
    }

    private static void addFour(float[] sums, float[][] columns, float[] weights, int j, int size) {
        float[] a = columns[j];
        float[] b = columns[j + 1];
        float[] c = columns[j + 2];
        float[] d = columns[j + 3];
        float wa = weights[j];
        float wb = weights[j + 1];
        float wc = weights[j + 2];
        float wd = weights[j + 3];
        for (int i = 0; i < size; i++) {
            sums[i] = sums[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }

    private static void add(float[] sums, float[] column, float weight, int size) {
        for (int i = 0; i < size; i++) {
            sums[i] += weight * column[i];
        }
    }

    /** The same numbers in single precision. */
    static float[][] single(double[][] rows) {
        float[][] single = new float[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            single[n] = new float[rows[n].length];
            for (int j = 0; j < single[n].length; j++) {
                single[n][j] = (float) rows[n][j];
            }
        }
        return single;
    }

    /** The product of two vectors in four sums, which need not wait for each other. */
    static double product(double[] one, double[] other) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return a + b + (c + d);
    }

    /** to −= Σ_j times[j] · from[j] for the first {@code count}, one after the other. */
    static void subtract(double[] to, double[] times, double[][] from, int count, int size) {
        int j = 0;
        for (; j + 3 < count; j += 4) {
            subtractFour(to, times, from, j, size);
        }
        for (; j < count; j++) {
            subtract(to, times[j], from[j], size);
        }
    }

    private static void subtractFour(double[] to, double[] times, double[][] from, int j, int size) {
        double[] a = from[j];
        double[] b = from[j + 1];
        double[] c = from[j + 2];
        double[] d = from[j + 3];
        double ta = times[j];
        double tb = times[j + 1];
        double tc = times[j + 2];
        double td = times[j + 3];
        for (int i = 0; i < size; i++) {
            to[i] = to[i] - ta * a[i] - tb * b[i] - tc * c[i] - td * d[i];
        }
    }

    /** to −= times · from. */
    static void subtract(double[] to, double times, double[] from, int size) {
        for (int i = 0; i < size; i++) {
            to[i] -= times * from[i];
        }
    }

    /** sums += a · b. */
    static void addProducts(double[] sums, double[] a, double[] b, int size) {
        for (int i = 0; i < size; i++) {
            sums[i] += a[i] * b[i];
        }
    }

    /** values /= by. */
    static void divide(double[] values, double by, int size) {
        for (int i = 0; i < size; i++) {
            values[i] /= by;
        }
    }

    /** values /= by; squares += values². */
    static void divideAndAddSquares(double[] values, double by, double[] squares, int size) {
        for (int i = 0; i < size; i++) {
            double value = values[i] / by;
            values[i] = value;
            squares[i] += value * value;
        }
    }

    /** to = times · from. */
    static void scaled(double[] to, double times, double[] from, int first, int size) {
        for (int i = 0; i < size; i++) {
            to[i] = times * from[first + i];
        }
    }
}
