package moodlab.bandit;

/**
 * What a linear model believes before the first lesson: rewards are ½ plus noise, each weight is normal about 0.
 *
 * @param weightDeviation standard deviation of a weight, in reward per unit of its feature, above 0
 * @param noiseDeviation standard deviation of a reward about its mean; ½ is the most that thumbs can have
 * @param circumstances how large the weights of the context's own features are believed to be, relative to the others;
 *     0 leaves them out
 */
public record RidgePrior(double weightDeviation, double noiseDeviation, double circumstances) {

    /** Tuned on simulated listeners other than those that the claims are tested on. */
    public static final RidgePrior DEFAULT = new RidgePrior(0.15, 0.5, 0.2);

    public RidgePrior {
        if (!(weightDeviation > 0 && noiseDeviation > 0 && circumstances >= 0)
                || !Double.isFinite(weightDeviation + noiseDeviation + circumstances)) {
            throw new IllegalArgumentException("deviations are finite and above 0: weight " + weightDeviation
                    + ", noise " + noiseDeviation + ", circumstances " + circumstances);
        }
    }

    /** The ridge penalty λ that has the same mean: noise variance by weight variance. */
    public double lambda() {
        return noiseDeviation * noiseDeviation / (weightDeviation * weightDeviation);
    }
}
