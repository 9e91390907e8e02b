package moodlab.music.hearing;

import java.util.Arrays;

/**
 * Level, centre, width, roll-off, flatness, flux, entropy, zero crossings, contrast of seven octave-like bands (Jiang et al.
 * 2002), level of ten mel bands, and how much of the energy lasts rather than strikes (191 numbers).
 */
final class SpectrumFeatures {

    private static final double[] EDGES = {0, 200, 400, 800, 1600, 3200, 6400, Sound.RATE / 2.0};
    private static final double LEAST_ENERGY = 1e-8;
    private static final int MEL_STEP = 4;

    private SpectrumFeatures() {}

    static void add(Heard heard, FeatureList out) {
        out.add("loudness", heard.spectra().decibels());
        SpectrumCurves curves = new SpectrumCurves(heard.spectra());
        Series.addLong("level", curves.level, out);
        Series.addLong("centroid", curves.centroid, out);
        Series.addLong("width", curves.width, out);
        for (int r = 0; r < SpectrumCurves.ROLL_OFF.length; r++) {
            Series.addLong("rolloff" + r, curves.rollOff[r], out);
        }
        Series.addLong("flatness", curves.flatness, out);
        Series.addLong("flux", curves.flux, out);
        Series.addLong("entropy", curves.entropy, out);
        Series.addLong("crossings", curves.crossings, out);
        addContrast(heard.spectra(), out);
        for (int b = 0; b < MelBands.BANDS; b += MEL_STEP) {
            Series.addShort("mel" + b, heard.mel().decibels()[b], out);
        }
        HarmonicShare.add(heard.mel(), out);
    }

    /** Of each band the log of the mean of its lowest tenth of energies (valley), and how far its highest tenth is above. */
    private static void addContrast(Spectra spectra, FeatureList out) {
        for (int band = 0; band + 1 < EDGES.length; band++) {
            int from = firstBin(EDGES[band]);
            int to = firstBin(EDGES[band + 1]);
            int tenth = Math.max(1, (to - from) / 10);
            double[] contrast = new double[spectra.frames()];
            double[] valley = new double[spectra.frames()];
            for (int t = 0; t < spectra.frames(); t++) {
                double[] sorted = Arrays.copyOfRange(spectra.magnitudes(t), from, to);
                Arrays.sort(sorted);
                valley[t] = Math.log(meanSquare(sorted, 0, tenth) + LEAST_ENERGY);
                contrast[t] =
                        Math.log(meanSquare(sorted, sorted.length - tenth, sorted.length) + LEAST_ENERGY) - valley[t];
            }
            Series.addShort("contrast" + band, contrast, out);
            Series.addShort("valley" + band, valley, out);
        }
    }

    private static int firstBin(double hertz) {
        return (int) Math.ceil(hertz * Spectra.FRAME / Sound.RATE);
    }

    private static double meanSquare(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i] * x[i];
        }
        return sum / (to - from);
    }
}
