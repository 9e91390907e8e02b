package moodlab.bandit.evaluation.lists;

import java.util.List;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Ratio;
import moodlab.bandit.evaluation.estimators.Traits;

/**
 * Reward-interaction inverse propensity score (RIPS): V = 1/n Σ Σ_k w_1 ⋯ w_k r_k. Unbiased in the cascade model: what a
 * position earns depends on its song and on those above it, not on those below. McInerney, Brost, Chandar, Mehrotra and
 * Carterette 2020, "Counterfactual evaluation of slate recommendations with sequential reward interactions", KDD.
 */
public record InteractionListScore() implements Estimator<ListTerm> {

    @Override
    public String name() {
        return "rips";
    }

    @Override
    public List<Ratio<ListTerm>> ratios() {
        return List.of(Ratio.mean(InteractionListScore::part));
    }

    private static double part(ListTerm term) {
        double sum = 0;
        double weight = 1;
        for (int i = 0; i < term.size(); i++) {
            weight *= term.ratios().value(i);
            sum += weight * term.rewards().value(i);
        }
        return sum;
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, Traits.Range.NONE);
    }
}
