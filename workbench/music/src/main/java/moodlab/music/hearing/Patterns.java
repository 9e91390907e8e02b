package moodlab.music.hearing;

import java.util.Arrays;

/**
 * Patterns over short blocks of frames, in the manner of Seyerlehner, Schedl, Pohle and Knees (2010), "Using block-level
 * features for genre classification, tag classification and music similarity estimation".
 */
final class Patterns {

    private static final int SPECTRAL_BLOCK = 10;
    private static final int CONTRAST_BLOCK = 40;
    private static final int CONTRAST_BANDS = 20;
    private static final int CONTRAST_STEP = 4;
    private static final int FLUCTUATION_BLOCK = 256;
    private static final int FLUCTUATION_HOP = 64;
    private static final int FLUCTUATIONS = 15;
    private static final Fft FFT = new Fft(FLUCTUATION_BLOCK);

    private Patterns() {}

    /** Levels of the mel bands, sorted within each block of 10 frames; of all blocks the quantile 0.9 (400 numbers). */
    static void addSpectral(Heard heard, FeatureList out) {
        double[][] bands = heard.mel().decibels();
        for (int b = 0; b < bands.length; b++) {
            double[][] blocks = sortedBlocks(bands[b], SPECTRAL_BLOCK, SPECTRAL_BLOCK / 2);
            out.addAll("spectral" + b + "_", overBlocks(blocks, 1, 0.9));
        }
    }

    /**
     * How far the highest fifth of levels is above the lowest in 20 bands from 100 to 11,000 Hz, sorted within blocks of 40
     * frames, every fourth; of all blocks the median (200 numbers).
     */
    static void addContrast(Heard heard, FeatureList out) {
        for (int band = 0; band < CONTRAST_BANDS; band++) {
            double[] contrast = contrast(heard.spectra(), edge(band), edge(band + 1));
            double[][] blocks = sortedBlocks(contrast, CONTRAST_BLOCK, CONTRAST_BLOCK / 2);
            out.addAll("contrast_pattern" + band + "_", overBlocks(blocks, CONTRAST_STEP, 0.5));
        }
    }

    /**
     * How strongly the level of 20 pairs of mel bands swells and fades in 15 ranges from 0.5 to 16 times a second: log of
     * the median over blocks of six seconds (300 numbers).
     */
    static void addFluctuation(Heard heard, FeatureList out) {
        double[][] bands = heard.mel().decibels();
        for (int pair = 0; pair < bands.length / 2; pair++) {
            double[] level = new double[heard.frames()];
            for (int t = 0; t < level.length; t++) {
                level[t] = (bands[2 * pair][t] + bands[2 * pair + 1][t]) / 2;
            }
            out.addAll("fluctuation" + pair + "_", fluctuation(level));
        }
    }

    private static double[][] sortedBlocks(double[] x, int length, int hop) {
        int count = (x.length - length) / hop + 1;
        double[][] blocks = new double[count][];
        for (int i = 0; i < count; i++) {
            blocks[i] = Arrays.copyOfRange(x, i * hop, i * hop + length);
            Arrays.sort(blocks[i]);
        }
        return blocks;
    }

    private static double[] overBlocks(double[][] blocks, int step, double share) {
        double[] pattern = new double[(blocks[0].length + step - 1) / step];
        double[] column = new double[blocks.length];
        for (int i = 0; i < pattern.length; i++) {
            for (int b = 0; b < blocks.length; b++) {
                column[b] = blocks[b][i * step];
            }
            pattern[i] = Series.quantile(Series.sorted(column), share);
        }
        return pattern;
    }

    private static double edge(int index) {
        return 100 * Math.pow(110, (double) index / CONTRAST_BANDS);
    }

    private static double[] contrast(Spectra spectra, double lowest, double highest) {
        int from = (int) Math.ceil(lowest * Spectra.FRAME / Sound.RATE);
        int to = (int) Math.floor(highest * Spectra.FRAME / Sound.RATE) + 1;
        int fifth = Math.max(1, (to - from) / 5);
        double[] contrast = new double[spectra.frames()];
        for (int t = 0; t < contrast.length; t++) {
            double[] sorted = Arrays.copyOfRange(spectra.magnitudes(t), from, to);
            Arrays.sort(sorted);
            for (int i = 0; i < fifth; i++) {
                contrast[t] += (decibels(sorted[sorted.length - 1 - i]) - decibels(sorted[i])) / fifth;
            }
        }
        return contrast;
    }

    private static double decibels(double magnitude) {
        return 10 * Math.log10(magnitude * magnitude + 1e-8);
    }

    private static double[] fluctuation(double[] level) {
        int blocks = (level.length - FLUCTUATION_BLOCK) / FLUCTUATION_HOP + 1;
        double[][] means = new double[FLUCTUATIONS][blocks];
        for (int b = 0; b < blocks; b++) {
            double[] block = Arrays.copyOfRange(level, b * FLUCTUATION_HOP, b * FLUCTUATION_HOP + FLUCTUATION_BLOCK);
            double[] magnitudes = FFT.magnitudes(Windows.hann(Windows.centred(block)));
            for (int r = 0; r < FLUCTUATIONS; r++) {
                double from = 0.5 * Math.pow(32, (double) r / FLUCTUATIONS);
                double to = 0.5 * Math.pow(32, (r + 1.0) / FLUCTUATIONS);
                means[r][b] = Windows.meanBetween(magnitudes, from, Math.max(to, from + 0.17));
            }
        }
        double[] pattern = new double[FLUCTUATIONS];
        for (int r = 0; r < FLUCTUATIONS; r++) {
            pattern[r] = Math.log(Series.median(means[r]) + 1e-3);
        }
        return pattern;
    }
}
