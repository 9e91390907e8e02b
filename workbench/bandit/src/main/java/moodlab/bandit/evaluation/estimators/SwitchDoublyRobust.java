package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Switch doubly robust: V = 1/n Σ [Σ_a π(a|x) q̂(x, a) + w (r − q̂(x, a)) 1{w ≤ τ}]. Where weights are too large it trusts the
 * model. Wang, Agarwal and Dudík 2017, "Optimal and adaptive off-policy evaluation in contextual bandits", ICML.
 *
 * @param most τ, above 0; {@link Tuning} finds one
 */
public record SwitchDoublyRobust(double most) implements Estimator<Term> {

    public SwitchDoublyRobust {
        if (!(most > 0)) {
            throw new IllegalArgumentException("most is above 0: " + most);
        }
    }

    @Override
    public String name() {
        return "switch-dr";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(
                Ratio.mean(term -> term.expected() + (term.weight() <= most ? term.weight() * term.residual() : 0)));
    }

    @Override
    public Traits traits() {
        return Traits.biased(true);
    }
}
