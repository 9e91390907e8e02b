package moodlab.bandit.linear;

/**
 * What a logistic model believes before the first lesson: the log-odds of a reward are linear, each weight is normal about
 * 0 (or as another prior has it that was fitted on others).
 *
 * @param deviation standard deviation of a weight, in log-odds per unit of its feature, above 0
 * @param width of the draws about the mode, relative to the posterior's deviation, above 0; below 1 explores less
 * @param circumstances how large the weights of the context's own features are believed to be, relative to the others;
 *     0 leaves them out
 * @param memory how long lessons count
 */
public record LogisticPrior(double deviation, double width, double circumstances, Memory memory) {

    /** As {@link RidgePrior#DEFAULT}: a weight of 0.05 at a reward of ½ is one of 0.2 in log-odds. */
    public static final LogisticPrior DEFAULT = new LogisticPrior(0.2, 0.4, 0.2, Memory.WHOLE);

    public LogisticPrior {
        if (!(deviation > 0 && width > 0 && circumstances >= 0)
                || !Double.isFinite(deviation + width + circumstances)) {
            throw new IllegalArgumentException("deviations are finite and above 0: weight " + deviation + ", width "
                    + width + ", circumstances " + circumstances);
        }
    }

    /** What it says of the weights; the noise plays no part. */
    RidgePrior weights() {
        return new RidgePrior(deviation, 1, circumstances, 0, memory);
    }
}
