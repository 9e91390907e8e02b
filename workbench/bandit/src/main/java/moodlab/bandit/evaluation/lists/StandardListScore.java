package moodlab.bandit.evaluation.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Ratio;
import moodlab.bandit.evaluation.estimators.Traits;

/**
 * Standard inverse propensity score of lists (SIPS): V = 1/n Σ Π_k w_k Σ_k r_k, with w_k the ratio of conditional
 * probabilities. Unbiased whatever the listener does with the list; as noisy as products of weights are. Precup, Sutton and
 * Singh 2000; in the notation of Kiyohara and others 2022, "Doubly robust off-policy evaluation for ranking policies under
 * the cascade behavior model", WSDM.
 */
public record StandardListScore() implements Estimator<ListTerm> {

    @Override
    public String name() {
        return "sips";
    }

    @Override
    public List<Ratio<ListTerm>> ratios() {
        return List.of(Ratio.mean(term -> term.weight(term.size()) * term.reward()));
    }

    @Override
    public Traits traits() {
        return Traits.WEIGHTED;
    }

    @Override
    public Optional<ToDoubleFunction<ListTerm>> mirror() {
        return Optional.of(term -> term.weight(term.size()) * (1 - term.reward()));
    }
}
