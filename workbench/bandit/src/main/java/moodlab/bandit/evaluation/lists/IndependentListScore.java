package moodlab.bandit.evaluation.lists;

import java.util.List;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Ratio;
import moodlab.bandit.evaluation.estimators.Traits;

/**
 * Independent inverse propensity score (IIPS): V = 1/n Σ Σ_k m_k r_k, with m_k the ratio of the marginal probabilities of the
 * song at its position. Unbiased in the position-based click model: what a position earns depends on its own song alone.
 * Li and others 2018, "Offline evaluation of ranking policies with click models", KDD.
 */
public record IndependentListScore() implements Estimator<ListTerm> {

    @Override
    public String name() {
        return "iips";
    }

    @Override
    public List<Ratio<ListTerm>> ratios() {
        return List.of(Ratio.mean(IndependentListScore::part));
    }

    private static double part(ListTerm term) {
        double sum = 0;
        for (int i = 0; i < term.size(); i++) {
            if (term.rewards().value(i) != 0) {
                sum += term.marginals().isEmpty()
                        ? Double.NaN
                        : term.marginals().value(i) * term.rewards().value(i);
            }
        }
        return sum;
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, Traits.Range.NONE);
    }
}
