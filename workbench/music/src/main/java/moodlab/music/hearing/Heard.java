package moodlab.music.hearing;

/**
 * What the features of one window are computed from.
 *
 * @param cepstrum by coefficient and frame
 */
record Heard(Spectra spectra, MelBands mel, Matrix cepstrum) {

    static Heard of(Sound window) {
        if (window.length() != Sound.WINDOW) {
            throw new IllegalArgumentException("features describe windows of " + Sound.WINDOW + " samples");
        }
        Spectra spectra = Spectra.of(window);
        MelBands mel = MelBands.of(spectra);
        return new Heard(spectra, mel, new Matrix(mel.cepstrum()));
    }

    int frames() {
        return spectra.frames();
    }

    /** Rows of numbers; not to be changed. */
    static final class Matrix {

        private final double[][] rows;

        Matrix(double[][] rows) {
            this.rows = rows;
        }

        double[][] rows() {
            return rows;
        }
    }
}
