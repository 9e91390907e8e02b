package moodlab.music.hearing;

/**
 * Energy in 40 triangular bands, evenly spaced on the mel scale m = 2595 log₁₀(1 + f / 700) (O'Shaughnessy 1987) between 30
 * and 11,025 Hz, each band's weights adding up to one; and mel-frequency cepstral coefficients (Davis and Mermelstein 1980).
 */
final class MelBands {

    static final int BANDS = 40;
    static final int COEFFICIENTS = 20;

    private static final double LOWEST = 30;
    private static final double HIGHEST = 11_025;
    private static final double LEAST_ENERGY = 1e-8;
    private static final double[][] WEIGHTS = weights();
    private static final int[] FIRST = new int[BANDS];
    private static final int[] LAST = new int[BANDS];
    private static final double[][] COSINES = cosines();

    static {
        for (int b = 0; b < BANDS; b++) {
            int first = 0;
            while (WEIGHTS[b][first] == 0) {
                first++;
            }
            int last = Spectra.BINS - 1;
            while (WEIGHTS[b][last] == 0) {
                last--;
            }
            FIRST[b] = first;
            LAST[b] = last;
        }
    }

    private final double[][] energies;
    private final double[][] decibels;

    private MelBands(double[][] energies, double[][] decibels) {
        this.energies = energies;
        this.decibels = decibels;
    }

    static MelBands of(Spectra spectra) {
        double[][] energies = new double[BANDS][spectra.frames()];
        double[][] decibels = new double[BANDS][spectra.frames()];
        for (int t = 0; t < spectra.frames(); t++) {
            double[] magnitudes = spectra.magnitudes(t);
            for (int b = 0; b < BANDS; b++) {
                energies[b][t] = energy(magnitudes, b);
                decibels[b][t] = 10 * Math.log10(energies[b][t] + LEAST_ENERGY);
            }
        }
        return new MelBands(energies, decibels);
    }

    /** By band and frame; not to be changed. */
    double[][] energies() {
        return energies;
    }

    /** 10 log₁₀ of the energy, by band and frame; not to be changed. */
    double[][] decibels() {
        return decibels;
    }

    /** The first 20 coefficients of the orthonormal cosine transform (DCT-II) over the bands, by coefficient and frame. */
    double[][] cepstrum() {
        int frames = decibels[0].length;
        double[][] cepstrum = new double[COEFFICIENTS][frames];
        for (int c = 0; c < COEFFICIENTS; c++) {
            for (int b = 0; b < BANDS; b++) {
                for (int t = 0; t < frames; t++) {
                    cepstrum[c][t] += COSINES[c][b] * decibels[b][t];
                }
            }
        }
        return cepstrum;
    }

    private static double energy(double[] magnitudes, int band) {
        double sum = 0;
        for (int k = FIRST[band]; k <= LAST[band]; k++) {
            sum += WEIGHTS[band][k] * magnitudes[k] * magnitudes[k];
        }
        return sum;
    }

    private static double[][] weights() {
        double[][] weights = new double[BANDS][Spectra.BINS];
        for (int b = 0; b < BANDS; b++) {
            double sum = 0;
            for (int k = 0; k < Spectra.BINS; k++) {
                double f = Spectra.hertz(k);
                double rising = (f - edge(b)) / (edge(b + 1) - edge(b));
                double falling = (edge(b + 2) - f) / (edge(b + 2) - edge(b + 1));
                weights[b][k] = Math.max(0, Math.min(rising, falling));
                sum += weights[b][k];
            }
            for (int k = 0; k < Spectra.BINS; k++) {
                weights[b][k] /= sum;
            }
        }
        return weights;
    }

    private static double edge(int index) {
        double low = mel(LOWEST);
        double mel = low + (mel(HIGHEST) - low) * index / (BANDS + 1);
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private static double[][] cosines() {
        double[][] cosines = new double[COEFFICIENTS][BANDS];
        for (int c = 0; c < COEFFICIENTS; c++) {
            double scale = Math.sqrt((c == 0 ? 1.0 : 2.0) / BANDS);
            for (int b = 0; b < BANDS; b++) {
                cosines[c][b] = scale * Math.cos(Math.PI * c * (2 * b + 1) / (2.0 * BANDS));
            }
        }
        return cosines;
    }
}
