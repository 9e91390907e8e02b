package moodlab.music.library;

import java.util.OptionalDouble;

/**
 * The highest value that one channel's sound reaches between its samples too, after ITU-R BS.1770-4, annex 2: four times
 * as many samples, interpolated by a windowed sinc, of which the largest magnitude counts. It reads at most 0.6 dB low.
 */
final class TruePeak {

    private static final int FACTOR = 4;
    private static final int TAPS = 12;
    private static final double[][] PHASES = phases();

    /** No interpolated value is higher than the highest sample times this. */
    private static final double HIGHEST_GAIN = highestGain();

    /** Twice over, so that the latest {@link #TAPS} lie side by side. */
    private final double[] latest = new double[2 * TAPS];

    private int next;
    private double peak;
    private int quiet = TAPS;

    /** Takes one sample; full scale is 1. */
    void add(double sample) {
        latest[next] = sample;
        latest[next + TAPS] = sample;
        next = (next + 1) % TAPS;
        double magnitude = Math.abs(sample);
        peak = Math.max(peak, magnitude);
        quiet = magnitude * HIGHEST_GAIN > peak ? 0 : quiet + 1;
        if (quiet < TAPS) { // else no value between these samples can be higher
            between();
        }
    }

    private void between() {
        for (double[] phase : PHASES) {
            double value = 0;
            for (int i = 0; i < TAPS; i++) {
                value += phase[i] * latest[next + i];
            }
            peak = Math.max(peak, Math.abs(value));
        }
    }

    /** In dB of full scale; empty for silence. */
    OptionalDouble decibels() {
        return peak == 0 ? OptionalDouble.empty() : OptionalDouble.of(20 * Math.log10(peak));
    }

    /** The three places between two samples, each with unit gain at 0 Hz. */
    private static double[][] phases() {
        double[][] phases = new double[FACTOR - 1][TAPS];
        for (int phase = 0; phase < phases.length; phase++) {
            double place = (phase + 1.0) / FACTOR;
            double sum = 0;
            for (int i = 0; i < TAPS; i++) {
                double distance = i - (TAPS / 2 - 1) - place;
                double window = 0.5 * (1 + Math.cos(Math.PI * distance / (TAPS / 2.0)));
                phases[phase][i] = window * Math.sin(Math.PI * distance) / (Math.PI * distance);
                sum += phases[phase][i];
            }
            for (int i = 0; i < TAPS; i++) {
                phases[phase][i] /= sum;
            }
        }
        return phases;
    }

    private static double highestGain() {
        double highest = 0;
        for (double[] phase : PHASES) {
            double gain = 0;
            for (double tap : phase) {
                gain += Math.abs(tap);
            }
            highest = Math.max(highest, gain);
        }
        return highest;
    }
}
