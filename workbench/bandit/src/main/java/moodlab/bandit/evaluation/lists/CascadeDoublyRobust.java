package moodlab.bandit.evaluation.lists;

import java.util.List;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Ratio;
import moodlab.bandit.evaluation.estimators.Traits;

/**
 * Cascade doubly robust: V = 1/n Σ Σ_k [w_1 ⋯ w_k (r_k − Q̂_k(a_k)) + w_1 ⋯ w_(k−1) Σ_a π(a|a_1 … a_(k−1)) Q̂_k(a)], Q̂_k the
 * reward expected from position k on. Unbiased in the cascade model whatever Q̂ is. Kiyohara, Saito, Matsuhiro, Narita,
 * Shimizu and Yamamoto 2022, "Doubly robust off-policy evaluation for ranking policies under the cascade behavior model",
 * WSDM.
 */
public record CascadeDoublyRobust() implements Estimator<ListTerm> {

    @Override
    public String name() {
        return "cascade-dr";
    }

    @Override
    public List<Ratio<ListTerm>> ratios() {
        return List.of(Ratio.mean(CascadeDoublyRobust::part));
    }

    private static double part(ListTerm term) {
        if (term.taken().isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        double above = 1;
        for (int i = 0; i < term.size(); i++) {
            double weight = above * term.ratios().value(i);
            double residual = term.rewards().value(i) - term.taken().value(i);
            sum += weight * residual + above * term.expected().value(i);
            above = weight;
        }
        return sum;
    }

    @Override
    public Traits traits() {
        return new Traits(true, true, Traits.Range.NONE);
    }
}
