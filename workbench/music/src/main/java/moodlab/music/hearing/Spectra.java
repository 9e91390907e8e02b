package moodlab.music.hearing;

/**
 * Short-time spectra: frames of 2,048 samples every 512 under a periodic Hann window, of the sound brought to a root mean
 * square of 0.1, so that how loud a recording is does not matter.
 */
final class Spectra {

    static final int FRAME = 2048;
    static final int HOP = 512;
    static final int BINS = FRAME / 2 + 1;

    /** Frames a second. */
    static final double FRAME_RATE = (double) Sound.RATE / HOP;

    private static final double LEVEL = 0.1;
    private static final double LEAST_RMS = 1e-9;
    private static final Fft FFT = new Fft(FRAME);

    private final double[] samples;
    private final double decibels;
    private final double[][] magnitudes;

    private Spectra(double[] samples, double decibels, double[][] magnitudes) {
        this.samples = samples;
        this.decibels = decibels;
        this.magnitudes = magnitudes;
    }

    static Spectra of(Sound sound) {
        float[] plain = sound.toArray();
        double squares = 0;
        for (float value : plain) {
            squares += (double) value * value;
        }
        double rms = Math.sqrt(squares / plain.length) + LEAST_RMS;
        double[] samples = new double[plain.length];
        for (int i = 0; i < plain.length; i++) {
            samples[i] = plain[i] / rms * LEVEL;
        }
        return new Spectra(samples, 20 * Math.log10(rms), magnitudes(samples));
    }

    static double hertz(int bin) {
        return (double) bin * Sound.RATE / FRAME;
    }

    int frames() {
        return magnitudes.length;
    }

    /** Of the sound as it came, relative to full scale. */
    double decibels() {
        return decibels;
    }

    /** The levelled sound's sample. */
    double sample(int index) {
        return samples[index];
    }

    /** Magnitude by bin; not to be changed. */
    double[] magnitudes(int frame) {
        return magnitudes[frame];
    }

    private static double[][] magnitudes(double[] samples) {
        int frames = 1 + (samples.length - FRAME) / HOP;
        double[][] all = new double[frames][];
        double[] framed = new double[FRAME];
        for (int t = 0; t < frames; t++) {
            for (int i = 0; i < FRAME; i++) {
                framed[i] = samples[t * HOP + i] * (0.5 - 0.5 * COSINES[i]);
            }
            all[t] = FFT.magnitudes(framed);
        }
        return all;
    }

    private static final double[] COSINES = cosines();

    private static double[] cosines() {
        double[] cosines = new double[FRAME];
        for (int i = 0; i < FRAME; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / FRAME);
        }
        return cosines;
    }
}
