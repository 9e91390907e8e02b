package moodlab.music.hearing;

/** Statistics of 20 mel-frequency cepstral coefficients, and the correlations of the first eight (208 numbers). */
final class TimbreFeatures {

    private static final int CORRELATED = 8;

    private TimbreFeatures() {}

    static void add(Heard heard, FeatureList out) {
        double[][] cepstrum = heard.cepstrum().rows();
        for (int c = 0; c < cepstrum.length; c++) {
            Series.addLong("mfcc" + c, cepstrum[c], out);
        }
        for (int i = 0; i < CORRELATED; i++) {
            for (int j = 0; j < i; j++) {
                out.add("mfcc" + i + "_" + j + "_corr", Series.correlation(cepstrum[i], cepstrum[j]));
            }
        }
    }
}
