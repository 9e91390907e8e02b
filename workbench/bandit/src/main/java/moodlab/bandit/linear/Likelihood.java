package moodlab.bandit.linear;

/** How a reward speaks about xᵀθ, as one normal observation. */
@FunctionalInterface
interface Likelihood {

    /**
     * A normal observation of xᵀθ.
     *
     * @param deviation above 0
     */
    record Site(double value, double deviation) {}

    /** What the reward of x adds to what is known already. */
    Site site(LinearPosterior known, double[] features, double reward);

    /** Rewards that are normal about ½ + xᵀθ. */
    static Likelihood normal(double noiseDeviation) {
        return (known, features, reward) -> new Site(reward - LinearModel.MIDDLE, noiseDeviation);
    }
}
