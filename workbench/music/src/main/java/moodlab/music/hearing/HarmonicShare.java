package moodlab.music.hearing;

import java.util.Arrays;

/**
 * How much of the energy belongs to tones that last rather than to strikes: median filters along time (17 frames) and along
 * the mel bands (7), as in FitzGerald (2010); beyond the edges the rows are mirrored.
 */
final class HarmonicShare {

    private static final int ALONG_TIME = 8;
    private static final int ALONG_BANDS = 3;

    private HarmonicShare() {}

    static void add(MelBands mel, FeatureList out) {
        double[][] energies = mel.energies();
        int frames = energies[0].length;
        double[] lasting = new double[frames];
        double[] all = new double[frames];
        for (int b = 0; b < energies.length; b++) {
            for (int t = 0; t < frames; t++) {
                double tone = medianInTime(energies[b], t);
                double strike = medianInBands(energies, b, t);
                lasting[t] += energies[b][t] * tone / (tone + strike + 1e-9);
                all[t] += energies[b][t];
            }
        }
        out.add("harmonic", Arrays.stream(lasting).sum() / (Arrays.stream(all).sum() + 1e-12));
        double[] share = new double[frames];
        for (int t = 0; t < frames; t++) {
            share[t] = lasting[t] / (all[t] + 1e-9);
        }
        Series.addLong("harmonics", share, out);
    }

    private static double medianInTime(double[] row, int t) {
        double[] window = new double[2 * ALONG_TIME + 1];
        for (int i = -ALONG_TIME; i <= ALONG_TIME; i++) {
            window[i + ALONG_TIME] = row[mirrored(t + i, row.length)];
        }
        Arrays.sort(window);
        return window[ALONG_TIME];
    }

    private static double medianInBands(double[][] rows, int b, int t) {
        double[] window = new double[2 * ALONG_BANDS + 1];
        for (int i = -ALONG_BANDS; i <= ALONG_BANDS; i++) {
            window[i + ALONG_BANDS] = rows[mirrored(b + i, rows.length)][t];
        }
        Arrays.sort(window);
        return window[ALONG_BANDS];
    }

    private static int mirrored(int index, int length) {
        int at = index < 0 ? -index - 1 : index;
        return at < length ? at : 2 * length - 1 - at;
    }
}
