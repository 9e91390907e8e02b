package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Self-normalised inverse propensity score: V = Σ w r / Σ w. Within the rewards seen; consistent, with a bias of order
 * 1/n. Swaminathan and Joachims 2015, "The self-normalized estimator for counterfactual learning", NIPS.
 */
public record SelfNormalizedInverseProbabilityScore() implements Estimator<Term> {

    @Override
    public String name() {
        return "snips";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(new Ratio<>(term -> term.weight() * term.reward(), Term::weight));
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, Traits.Range.NONE);
    }
}
