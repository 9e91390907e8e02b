package moodlab.music.hearing;

/** How well pitch classes fit the 24 keys: correlation with the profiles of Krumhansl and Kessler (1982). */
final class Keys {

    private static final double[] MAJOR = {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
    private static final double[] MINOR = {6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17};

    final double[] major;
    final double[] minor;

    Keys(double[] classes) {
        major = fits(MAJOR, classes);
        minor = fits(MINOR, classes);
    }

    double bestMajor() {
        return greatest(major);
    }

    double bestMinor() {
        return greatest(minor);
    }

    /** The tonic of the best key, 0 = C. */
    int tonic() {
        int best = 0;
        for (int k = 1; k < major.length; k++) {
            if (Math.max(major[k], minor[k]) > Math.max(major[best], minor[best])) {
                best = k;
            }
        }
        return best;
    }

    private static double[] fits(double[] profile, double[] classes) {
        double[] fits = new double[Chroma.CLASSES];
        for (int tonic = 0; tonic < fits.length; tonic++) {
            double[] turned = new double[Chroma.CLASSES];
            for (int c = 0; c < turned.length; c++) {
                turned[(c + tonic) % turned.length] = profile[c];
            }
            double fit = Series.correlation(turned, classes);
            fits[tonic] = Double.isFinite(fit) ? fit : 0;
        }
        return fits;
    }

    private static double greatest(double[] x) {
        double greatest = x[0];
        for (double value : x) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }
}
