package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Direct method: V = 1/n Σ Σ_a π(a|x) q̂(x, a). As biased as its model; hardly noisy. Beygelzimer and Langford 2009, "The
 * offset tree for learning with partial labels", KDD.
 */
public record DirectMethod() implements Estimator<Term> {

    @Override
    public String name() {
        return "dm";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(Ratio.mean(Term::expected));
    }

    @Override
    public Traits traits() {
        return Traits.biased(true);
    }
}
