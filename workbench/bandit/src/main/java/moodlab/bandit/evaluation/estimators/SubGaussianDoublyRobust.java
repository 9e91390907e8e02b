package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Sub-Gaussian doubly robust: V = 1/n Σ [Σ_a π(a|x) q̂(x, a) + w / (1 − λ + λ w) (r − q̂(x, a))]. Metelli, Russo and
 * Restelli 2021, as {@link SubGaussianInverseProbabilityScore}.
 *
 * @param share λ, in [0, 1]: 0 leaves the weights as they are; {@link Tuning} finds one
 */
public record SubGaussianDoublyRobust(double share) implements Estimator<Term> {

    public SubGaussianDoublyRobust {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share lies in [0, 1]: " + share);
        }
    }

    @Override
    public String name() {
        return "sg-dr";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(Ratio.mean(term ->
                term.expected() + SubGaussianInverseProbabilityScore.shrunk(term.weight(), share) * term.residual()));
    }

    @Override
    public Traits traits() {
        return Traits.biased(true);
    }
}
