package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * Replay: the mean reward of the rounds in which the policy would have played the same for certain, Σ 1{π(a|x) = 1} r /
 * Σ 1{π(a|x) = 1}. For logs that were drawn evenly and policies that draw nothing. Li, Chu, Langford and Wang 2011,
 * "Unbiased offline evaluation of contextual-bandit-based news article recommendation algorithms", WSDM.
 */
public record Replay() implements Estimator<Term> {

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Ratio<Term>> ratios() {
        return List.of(new Ratio<>(term -> term.sure() ? term.reward() : 0, term -> term.sure() ? 1 : 0));
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, Traits.Range.NONE);
    }
}
