package moodlab.music.hearing;

/** Halves the sample rate: a low-pass of 95 taps (windowed sinc, Hamming; −6 dB at 0.47 of the new rate), every second sample. */
final class HalfRate {

    private static final int REACH = 47;
    private static final double CUT = 0.235;
    private static final double[] TAPS = taps();

    private HalfRate() {}

    static float[] of(float[] samples) {
        float[] half = new float[samples.length / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = (float) filtered(samples, 2 * i);
        }
        return half;
    }

    private static double filtered(float[] samples, int at) {
        int from = Math.max(-REACH, -at);
        int to = Math.min(REACH, samples.length - 1 - at);
        double sum = 0;
        for (int k = from; k <= to; k++) {
            sum += TAPS[k + REACH] * samples[at + k];
        }
        return sum;
    }

    private static double[] taps() {
        double[] taps = new double[2 * REACH + 1];
        double sum = 0;
        for (int k = -REACH; k <= REACH; k++) {
            double sinc = k == 0 ? 2 * CUT : Math.sin(2 * Math.PI * CUT * k) / (Math.PI * k);
            taps[k + REACH] = sinc * (0.54 + 0.46 * Math.cos(Math.PI * k / REACH));
            sum += taps[k + REACH];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }
}
