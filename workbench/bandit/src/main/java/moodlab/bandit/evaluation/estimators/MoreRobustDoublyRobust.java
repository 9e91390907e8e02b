package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * More robust doubly robust: the formula of {@link DoublyRobust} with a model fitted so that the estimate's variance is
 * least: by squares weighted with π(a|x) (1 − p) / p². The caller hands in that model's predictions. Farajtabar, Chow and
 * Ghavamzadeh 2018, "More robust doubly robust off-policy evaluation", ICML.
 */
public record MoreRobustDoublyRobust() implements Estimator<Term> {

    @Override
    public String name() {
        return "mrdr";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return new DoublyRobust().ratios();
    }

    @Override
    public Traits traits() {
        return Traits.DOUBLY_ROBUST;
    }
}
