package moodlab.bandit.evaluation.estimators;

/**
 * All that a single-action estimator asks of a logged round.
 *
 * @param weight w = π(a|x) / p(a|x): the valued policy's probability of what was played, by the logged propensity; ≥ 0
 * @param reward r, in [0, 1]
 * @param predicted q̂(x, a): what a reward model expects of what was played; 0 without a model
 * @param expected Σ π(·|x) q̂(x, ·): what it expects of the valued policy; 0 without a model
 * @param sure whether the valued policy would have played the same with probability one
 */
public record Term(double weight, double reward, double predicted, double expected, boolean sure) {

    /** A round without a reward model. */
    public static Term of(double weight, double reward) {
        return new Term(weight, reward, 0, 0, false);
    }

    /** The same round with another reward. */
    public Term rewarded(double other) {
        return new Term(weight, other, predicted, expected, sure);
    }

    /** What the model did not foresee: r − q̂(x, a). */
    public double residual() {
        return reward - predicted;
    }
}
