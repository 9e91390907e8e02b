package moodlab.bandit.evaluation;

import java.util.List;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.log.Trial;

/** The single-action estimators' walk: position 1 of rounds in which it plays. */
final class SingleWalk {

    private static final String OWN_MODEL = "mrdr";

    private final Models models;
    private final List<Valuation<Term>> valuations;

    SingleWalk(Models models, List<Estimator<Term>> estimators, Question question) {
        this.models = models;
        this.valuations = estimators.stream()
                .filter(each -> question.asks(each.name()))
                .map(Valuation::new)
                .toList();
    }

    void add(Trial trial, double[] policy) {
        Term plain = Terms.single(trial, policy, models.plain().of(trial));
        Term robust = Terms.single(trial, policy, models.robust().of(trial));
        String unit = Terms.unit(trial);
        for (Valuation<Term> each : valuations) {
            Term term = each.estimator().name().equals(OWN_MODEL) ? robust : plain;
            if (trial.reward().isPresent()) {
                each.addAnswered(unit, term);
            } else {
                each.addMissing(unit, term.rewarded(0), term.rewarded(1));
            }
        }
    }

    List<Report.Estimate> estimates(Question question, Conditions conditions) {
        return valuations.stream()
                .map(each -> each.estimate(question, conditions))
                .toList();
    }
}
