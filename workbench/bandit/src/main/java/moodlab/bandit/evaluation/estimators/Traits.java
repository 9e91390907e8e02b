package moodlab.bandit.evaluation.estimators;

/**
 * What may be said of an estimator's error.
 *
 * @param model whether it asks a reward model
 * @param consistent whether it nears the policy's value as rounds come in, whatever the model; otherwise an interval tells
 *     its noise and not its bias
 * @param range of a round's part
 */
public record Traits(boolean model, boolean consistent, Range range) {

    /** Where a round's part can lie when weights are at most B, rewards and predictions in [0, 1]. */
    public enum Range {
        /** In [0, B], and its mean is the value: the weighted reward, w r. */
        WEIGHTED,
        /** In [−B, 1 + B], and its mean is the value: a prediction and the weighted residual, q̂(x, π) + w (r − q̂(x, a)). */
        RESIDUAL,
        /** No mean of unbiased parts. */
        NONE;

        /** The least a part can be. */
        public double least(double bound) {
            return this == RESIDUAL ? -bound : 0;
        }

        /** The most a part can be. */
        public double most(double bound) {
            return this == RESIDUAL ? 1 + bound : bound;
        }
    }

    /** An unbiased mean of weighted rewards. */
    public static final Traits WEIGHTED = new Traits(false, true, Range.WEIGHTED);

    /** An unbiased mean of predictions with weighted residuals. */
    public static final Traits DOUBLY_ROBUST = new Traits(true, true, Range.RESIDUAL);

    /** Biased for the sake of less noise. */
    public static Traits biased(boolean model) {
        return new Traits(model, false, Range.NONE);
    }
}
