package moodlab.music.hearing;

import java.util.Arrays;

/**
 * Onset strength, tempo, beat strength in six tempo ranges, onsets a second, and how fast the mel bands swell and fade
 * (60 numbers).
 */
final class RhythmFeatures {

    private static final double[] TEMPI = {40, 60, 80, 100, 130, 160, 220};
    private static final double[] SWELLS = {0.3, 1, 2, 4, 8, 16};
    private static final int GROUPS = 8;
    private static final Fft FFT = new Fft(1024);

    private RhythmFeatures() {}

    static void add(Heard heard, FeatureList out) {
        double[] onset = onset(heard.mel().decibels());
        Series.addLong("onset", onset, out);
        addTempo(onset, out);
        out.add("onsets", peaks(onset, 1) * Spectra.FRAME_RATE / heard.frames());
        out.add("onsets_soft", peaks(onset, 0.3) * Spectra.FRAME_RATE / heard.frames());
        addSwells(heard.mel().decibels(), out);
    }

    /** Mean over the bands of what rises from a frame to the next, in dB. */
    private static double[] onset(double[][] decibels) {
        double[] onset = new double[decibels[0].length - 1];
        for (double[] band : decibels) {
            for (int t = 0; t < onset.length; t++) {
                onset[t] += Math.max(0, band[t + 1] - band[t]) / decibels.length;
            }
        }
        return onset;
    }

    /** Tempo in beats a minute: the lag of greatest autocorrelation, tempi near 120 preferred (as in Ellis 2007). */
    private static void addTempo(double[] onset, FeatureList out) {
        int most = (int) Math.ceil(60 * Spectra.FRAME_RATE / TEMPI[0]) + 1;
        double[] autocorrelation = autocorrelation(onset, most);
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        double strongest = Double.NEGATIVE_INFINITY;
        double[] inRange = new double[TEMPI.length - 1];
        Arrays.fill(inRange, Double.NEGATIVE_INFINITY);
        for (int lag = 1; lag < most; lag++) {
            double tempo = 60 * Spectra.FRAME_RATE / lag;
            if (tempo > TEMPI[0] && tempo < TEMPI[TEMPI.length - 1]) {
                double octaves = Math.log(tempo / 120) / Math.log(2) / 0.9;
                double preferred = autocorrelation[lag] * Math.exp(-0.5 * octaves * octaves);
                strongest = Math.max(strongest, autocorrelation[lag]);
                if (preferred > greatest) {
                    greatest = preferred;
                    best = lag;
                }
                int range = range(tempo);
                inRange[range] = Math.max(inRange[range], autocorrelation[lag]);
            }
        }
        out.add("tempo", 60 * Spectra.FRAME_RATE / best);
        out.add("pulse", autocorrelation[best]);
        out.add("pulse_most", strongest);
        out.addAll("pulse", inRange);
    }

    private static int range(double tempo) {
        int range = 0;
        while (tempo >= TEMPI[range + 1]) {
            range++;
        }
        return range;
    }

    /** Of the values less their mean, relative to lag 0. */
    private static double[] autocorrelation(double[] x, int lags) {
        double mean = Series.mean(x);
        double[] sums = new double[lags];
        for (int lag = 0; lag < lags; lag++) {
            for (int t = lag; t < x.length; t++) {
                sums[lag] += (x[t] - mean) * (x[t - lag] - mean);
            }
        }
        double power = sums[0] + 1e-9;
        for (int lag = 0; lag < lags; lag++) {
            sums[lag] /= power;
        }
        return sums;
    }

    /** How many local peaks are above the mean by that many deviations. */
    private static int peaks(double[] x, double deviations) {
        double threshold = Series.mean(x) + deviations * Series.deviation(x);
        int count = 0;
        for (int t = 1; t + 1 < x.length; t++) {
            count += x[t] > x[t - 1] && x[t] >= x[t + 1] && x[t] > threshold ? 1 : 0;
        }
        return count;
    }

    /** Log of the mean magnitude of each group of five bands' level over time, in five ranges of swells a second. */
    private static void addSwells(double[][] decibels, FeatureList out) {
        int frames = decibels[0].length;
        int size = decibels.length / GROUPS;
        for (int g = 0; g < GROUPS; g++) {
            double[] level = new double[frames];
            for (int b = g * size; b < (g + 1) * size; b++) {
                for (int t = 0; t < frames; t++) {
                    level[t] += decibels[b][t] / size;
                }
            }
            double[] magnitudes = FFT.magnitudes(Windows.hann(Windows.centred(level)));
            for (int r = 0; r + 1 < SWELLS.length; r++) {
                double mean = Windows.meanBetween(magnitudes, SWELLS[r], SWELLS[r + 1]);
                out.add("swell" + g + "_" + r, Math.log(mean + 1e-6));
            }
        }
    }
}
