package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Doubly robust: V = 1/n Σ [Σ_a π(a|x) q̂(x, a) + w (r − q̂(x, a))]. Unbiased where propensities are right, whatever the
 * model; the better the model, the less noisy. Dudík, Langford and Li 2011, "Doubly robust policy evaluation and
 * learning", ICML.
 */
public record DoublyRobust() implements Estimator<Term> {

    @Override
    public String name() {
        return "dr";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(Ratio.mean(term -> term.expected() + term.weight() * term.residual()));
    }

    @Override
    public Traits traits() {
        return Traits.DOUBLY_ROBUST;
    }
}
