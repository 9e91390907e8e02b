package moodlab.bandit.evaluation.estimators;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Inverse propensity score: V = 1/n Σ w r. Unbiased where every action that the policy may play had a propensity; noisy
 * where weights are large. Horvitz and Thompson 1952; Strehl, Langford, Li and Kakade 2010, "Learning from logged implicit
 * exploration data", NIPS.
 */
public record InverseProbabilityScore() implements Estimator<Term> {

    @Override
    public String name() {
        return "ips";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(Ratio.mean(term -> term.weight() * term.reward()));
    }

    @Override
    public Traits traits() {
        return Traits.WEIGHTED;
    }

    @Override
    public Optional<ToDoubleFunction<Term>> mirror() {
        return Optional.of(term -> term.weight() * (1 - term.reward()));
    }
}
