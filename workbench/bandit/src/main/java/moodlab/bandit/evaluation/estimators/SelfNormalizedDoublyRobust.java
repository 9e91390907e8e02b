package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Self-normalised doubly robust: V = 1/n Σ Σ_a π(a|x) q̂(x, a) + Σ w (r − q̂(x, a)) / Σ w. Consistent; heeds large weights
 * less than {@link DoublyRobust}. Thomas and Brunskill 2016, "Data-efficient off-policy policy evaluation for reinforcement
 * learning", ICML (weighted doubly robust).
 */
public record SelfNormalizedDoublyRobust() implements Estimator<Term> {

    @Override
    public String name() {
        return "sndr";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(Ratio.mean(Term::expected), new Ratio<>(term -> term.weight() * term.residual(), Term::weight));
    }

    @Override
    public Traits traits() {
        return new Traits(true, true, Traits.Range.NONE);
    }
}
