package moodlab.bandit.evaluation.intervals;

import smile.stat.distribution.TDistribution;

/**
 * Student's quantile to twelve digits. Smile's distribution is good to eight, which parity with other programs would
 * notice; here its quantile is the first guess of Newton's method on Simpson's integral of the density.
 */
final class StudentQuantile {

    private static final int PARTS = 1000;

    private StudentQuantile() {}

    /** @param share above ½, such as 0.975 */
    static double of(int freedom, double share) {
        double height = height(freedom);
        double at = new TDistribution(freedom).quantile(share);
        for (int step = 0; step < 3; step++) {
            at -= (below(at, freedom, height) - share) / (height * shape(at, freedom));
        }
        return at;
    }

    /** Γ((v+1)/2) / (√(vπ) Γ(v/2)), by r(v) r(v+1) = v/2 for the quotient of the gammas. */
    private static double height(int freedom) {
        double quotient = 1 / Math.sqrt(Math.PI);
        for (int v = 1; v < freedom; v++) {
            quotient = v / 2.0 / quotient;
        }
        return quotient / Math.sqrt(freedom * Math.PI);
    }

    private static double shape(double x, int freedom) {
        return Math.exp(-(freedom + 1) / 2.0 * Math.log1p(x * x / freedom));
    }

    private static double below(double x, int freedom, double height) {
        double step = x / PARTS;
        double sum = 1 + shape(x, freedom);
        for (int i = 1; i < PARTS; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * shape(i * step, freedom);
        }
        return 0.5 + height * step / 3 * sum;
    }
}
