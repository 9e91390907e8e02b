package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Doubly robust with optimistic shrinkage: V = 1/n Σ [Σ_a π(a|x) q̂(x, a) + λ w / (w² + λ) (r − q̂(x, a))]. Su, Dimakopoulou,
 * Krishnamurthy and Dudík 2020, "Doubly robust off-policy evaluation with shrinkage", ICML.
 *
 * @param shrinkage λ, above 0: ∞ leaves the weights as they are; {@link Tuning} finds one
 */
public record OptimisticDoublyRobust(double shrinkage) implements Estimator<Term> {

    public OptimisticDoublyRobust {
        if (!(shrinkage > 0)) {
            throw new IllegalArgumentException("shrinkage is above 0: " + shrinkage);
        }
    }

    @Override
    public String name() {
        return "dros";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(Ratio.mean(term -> term.expected() + shrunk(term.weight()) * term.residual()));
    }

    @Override
    public Traits traits() {
        return Traits.biased(true);
    }

    private double shrunk(double weight) {
        return Double.isInfinite(shrinkage) ? weight : shrinkage * weight / (weight * weight + shrinkage);
    }
}
