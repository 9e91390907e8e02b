package moodlab.music.hearing;

/** Steps of looking at how a level changes over the frames. */
final class Windows {

    private Windows() {}

    /** Less its mean. */
    static double[] centred(double[] x) {
        double mean = Series.mean(x);
        double[] centred = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            centred[i] = x[i] - mean;
        }
        return centred;
    }

    /** Times a symmetric Hann window, which is zero at both ends. */
    static double[] hann(double[] x) {
        double[] windowed = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            windowed[i] = x[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / (x.length - 1)));
        }
        return windowed;
    }

    /** Mean of the magnitudes at those frequencies of change, from inclusive, to exclusive, in Hz. */
    static double meanBetween(double[] magnitudes, double from, double to) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < magnitudes.length; k++) {
            double hertz = k * Spectra.FRAME_RATE / (2.0 * (magnitudes.length - 1));
            if (hertz >= from && hertz < to) {
                sum += magnitudes[k];
                count++;
            }
        }
        return sum / count;
    }
}
