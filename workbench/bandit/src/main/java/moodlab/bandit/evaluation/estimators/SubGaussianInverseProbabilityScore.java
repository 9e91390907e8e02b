package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Sub-Gaussian inverse propensity score: V = 1/n Σ w / (1 − λ + λ w) r. Metelli, Russo and Restelli 2021, "Subgaussian and
 * differentiable importance sampling for off-policy evaluation and learning", NeurIPS.
 *
 * @param share λ, in [0, 1]: 0 leaves the weights as they are; {@link Tuning} finds one
 */
public record SubGaussianInverseProbabilityScore(double share) implements Estimator<Term> {

    public SubGaussianInverseProbabilityScore {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share lies in [0, 1]: " + share);
        }
    }

    @Override
    public String name() {
        return "sg-ips";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(Ratio.mean(term -> shrunk(term.weight(), share) * term.reward()));
    }

    @Override
    public Traits traits() {
        return Traits.biased(false);
    }

    /** A weight of 0 stays 0, also with a share of 1. */
    static double shrunk(double weight, double share) {
        return weight == 0 ? 0 : weight / (1 - share + share * weight);
    }
}
