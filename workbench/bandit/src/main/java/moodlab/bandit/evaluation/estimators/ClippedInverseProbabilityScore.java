package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Clipped inverse propensity score: V = 1/n Σ min(w, λ) r. Biased downwards, less noisy. Ionides 2008, "Truncated importance
 * sampling"; Bottou and others 2013, JMLR 14.
 *
 * @param most λ, above 0; {@link Tuning} finds one
 */
public record ClippedInverseProbabilityScore(double most) implements Estimator<Term> {

    public ClippedInverseProbabilityScore {
        if (!(most > 0)) {
            throw new IllegalArgumentException("most is above 0: " + most);
        }
    }

    @Override
    public String name() {
        return "clipped-ips";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(Ratio.mean(term -> Math.min(term.weight(), most) * term.reward()));
    }

    @Override
    public Traits traits() {
        return Traits.biased(false);
    }
}
