package moodlab.music.hearing;

/**
 * Strength of the twelve pitch classes (0 = C) between 60 and 4,200 Hz, frame by frame, each frame adding up to one: every
 * bin counts for the nearest semitone (A4 = 440 Hz), the less the farther it is from it (Gauss, 0.25 semitones).
 */
final class Chroma {

    static final int CLASSES = 12;

    private static final double TINY = 1e-9;
    private static final int[] CLASS = new int[Spectra.BINS];
    private static final double[] WEIGHT = new double[Spectra.BINS];

    static {
        for (int k = 1; k < Spectra.BINS; k++) {
            double f = Spectra.hertz(k);
            double key = 69 + 12 * Math.log(f / 440) / Math.log(2);
            double nearest = Math.rint(key);
            CLASS[k] = Math.floorMod((int) nearest, CLASSES);
            double off = (key - nearest) / 0.25;
            WEIGHT[k] = f > 60 && f < 4200 ? Math.exp(-0.5 * off * off) : 0;
        }
    }

    private final double[][] frames;

    private Chroma(double[][] frames) {
        this.frames = frames;
    }

    static Chroma of(Spectra spectra) {
        double[][] frames = new double[spectra.frames()][CLASSES];
        for (int t = 0; t < frames.length; t++) {
            double[] s = spectra.magnitudes(t);
            double sum = TINY;
            for (int k = 0; k < s.length; k++) {
                frames[t][CLASS[k]] += WEIGHT[k] * s[k];
                sum += WEIGHT[k] * s[k];
            }
            for (int c = 0; c < CLASSES; c++) {
                frames[t][c] /= sum;
            }
        }
        return new Chroma(frames);
    }

    int frames() {
        return frames.length;
    }

    /** By class; not to be changed. */
    double[] frame(int t) {
        return frames[t];
    }

    /** Mean by class of some frames. */
    double[] mean(int from, int to) {
        double[] mean = new double[CLASSES];
        for (int t = from; t < to; t++) {
            for (int c = 0; c < CLASSES; c++) {
                mean[c] += frames[t][c] / (to - from);
            }
        }
        return mean;
    }
}
