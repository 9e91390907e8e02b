package moodlab.music.hearing;

/** Discrete Fourier transform of a length that is a power of two (Cooley and Tukey 1965, radix 2, in place). */
final class Fft {

    private final int length;
    private final double[] cosines;
    private final double[] sines;

    Fft(int length) {
        if (Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException("a length is a power of two: " + length);
        }
        this.length = length;
        cosines = new double[length / 2];
        sines = new double[length / 2];
        for (int i = 0; i < length / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / length);
            sines[i] = -Math.sin(2 * Math.PI * i / length);
        }
    }

    /** |X[k]| of real values, k = 0 … length / 2; values beyond the given ones are zero. */
    double[] magnitudes(double[] values) {
        double[] re = new double[length];
        double[] im = new double[length];
        System.arraycopy(values, 0, re, 0, values.length);
        transform(re, im);
        double[] magnitudes = new double[length / 2 + 1];
        for (int k = 0; k < magnitudes.length; k++) {
            magnitudes[k] = Math.sqrt(re[k] * re[k] + im[k] * im[k]);
        }
        return magnitudes;
    }

    private void transform(double[] re, double[] im) {
        reorder(re);
        for (int half = 1; half < length; half *= 2) {
            int step = length / (2 * half);
            for (int start = 0; start < length; start += 2 * half) {
                for (int i = 0; i < half; i++) {
                    int a = start + i;
                    int b = a + half;
                    double wr = cosines[i * step];
                    double wi = sines[i * step];
                    double r = re[b] * wr - im[b] * wi;
                    double m = re[b] * wi + im[b] * wr;
                    re[b] = re[a] - r;
                    im[b] = im[a] - m;
                    re[a] += r;
                    im[a] += m;
                }
            }
        }
    }

    /** Bit reversal; the imaginary parts are still zero. */
    private void reorder(double[] re) {
        int shift = Integer.numberOfLeadingZeros(length) + 1;
        for (int i = 0; i < length; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j > i) {
                double held = re[i];
                re[i] = re[j];
                re[j] = held;
            }
        }
    }
}
