package moodlab.music.hearing;

/**
 * What the audio network hears: 20 mel-frequency cepstral coefficients and their deltas over 256 steps of two frames (46
 * ms), as numbers by channel and step.
 */
public final class CepstrumImage {

    /** Coefficients and deltas. */
    public static final int CHANNELS = 2 * MelBands.COEFFICIENTS;

    /** Steps in time. */
    public static final int STEPS = 256;

    private static final int REACH = 2;

    private final float[] values;

    private CepstrumImage(float[] values) {
        this.values = values;
    }

    /**
     * An image from its numbers.
     *
     * @param values by channel and step
     */
    public static CepstrumImage of(float[] values) {
        if (values.length != CHANNELS * STEPS) {
            throw new IllegalArgumentException("an image has " + CHANNELS * STEPS + " numbers");
        }
        return new CepstrumImage(values.clone());
    }

    static CepstrumImage of(Heard heard) {
        double[][] cepstrum = heard.cepstrum().rows();
        float[] values = new float[CHANNELS * STEPS];
        for (int c = 0; c < cepstrum.length; c++) {
            double[] deltas = deltas(cepstrum[c]);
            for (int s = 0; s < STEPS; s++) {
                values[c * STEPS + s] = (float) ((cepstrum[c][2 * s] + cepstrum[c][2 * s + 1]) / 2);
                values[(c + cepstrum.length) * STEPS + s] = (float) ((deltas[2 * s] + deltas[2 * s + 1]) / 2);
            }
        }
        return new CepstrumImage(values);
    }

    public float[] toArray() {
        return values.clone();
    }

    /** Slope over five frames, Σ k (x[t + k] − x[t − k]) / (2 Σ k²) (Furui 1986); beyond the ends the last value stands. */
    static double[] deltas(double[] x) {
        double[] deltas = new double[x.length];
        for (int t = 0; t < x.length; t++) {
            for (int k = 1; k <= REACH; k++) {
                deltas[t] += k * (x[Math.min(x.length - 1, t + k)] - x[Math.max(0, t - k)]) / 10;
            }
        }
        return deltas;
    }
}
