package moodlab.bandit.linear;

/**
 * Bayesian logistic regression by Laplace's approximation, one reward at a time (Chapelle and Li 2011, algorithm 3, with
 * the whole covariance; Spiegelhalter and Lauritzen 1990): what is known beforehand is normal, N(m, A⁻¹), the posterior is
 * taken as normal about its mode with the curvature there.
 *
 * <p>With one reward r the mode lies at θ = m + A⁻¹x(r − σ(s)), where s = xᵀθ solves s = xᵀm + q(r − σ(s)), q = xᵀA⁻¹x: one
 * equation in one unknown. The curvature adds w xxᵀ with w = σ(s)(1 − σ(s)), so the step is the same as observing s + (r −
 * σ(s))/w with variance 1/w. A reward between 0 and 1 counts in part to each side. Cost: O(d²).
 */
final class LogisticLaplace implements Likelihood {

    /** Below this a reward says nothing more about the curvature. */
    private static final double LEAST_CURVATURE = 1e-9;

    private static final int STEPS = 100;

    @Override
    public Site site(LinearPosterior known, double[] features, double reward) {
        double[] mean = known.mean();
        double expected = 0;
        for (int i = 0; i < mean.length; i++) {
            expected += mean[i] * features[i];
        }
        double mode = mode(expected, known.factor().inverseForm(features), reward);
        double p = sigmoid(mode);
        double curvature = Math.max(LEAST_CURVATURE, p * (1 - p));
        return new Site(mode + (reward - p) / curvature, 1 / Math.sqrt(curvature));
    }

    /** The s with s = expected + variance · (reward − σ(s)): Newton's steps, held within the bracket that each one narrows. */
    static double mode(double expected, double variance, double reward) {
        double low = expected - variance;
        double high = expected + variance;
        double s = expected;
        for (int step = 0; step < STEPS && low < high; step++) {
            double p = sigmoid(s);
            double excess = s - expected - variance * (reward - p);
            if (excess > 0) {
                high = s;
            } else {
                low = s;
            }
            double next = s - excess / (1 + variance * p * (1 - p));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(next - s) <= Math.ulp(s)) {
                break;
            }
            s = next;
        }
        return s;
    }

    static double sigmoid(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
