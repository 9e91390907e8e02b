package moodlab.bandit.evaluation;

import java.util.List;
import moodlab.bandit.evaluation.lists.ListEstimators;
import moodlab.bandit.evaluation.lists.ListTerm;
import moodlab.bandit.evaluation.log.Trial;

/** The list estimators' walk: rounds in which the listener picks. */
final class ListWalk {

    private final Models models;
    private final List<Valuation<ListTerm>> valuations =
            ListEstimators.all().stream().map(Valuation::new).toList();

    ListWalk(Models models) {
        this.models = models;
    }

    void add(Trial trial, double[] policy) {
        double[] expected = models.lists().of(trial);
        String unit = Terms.unit(trial);
        if (trial.reward().isPresent()) {
            ListTerm term = Terms.list(trial, policy, expected);
            valuations.forEach(each -> each.addAnswered(unit, term));
        } else {
            ListTerm zero = Terms.list(trial.rewarded(0), policy, expected);
            ListTerm one = Terms.list(trial.rewarded(1), policy, expected);
            valuations.forEach(each -> each.addMissing(unit, zero, one));
        }
    }

    List<Report.Estimate> estimates(Question question, Conditions conditions) {
        return valuations.stream()
                .map(each -> each.estimate(question, conditions))
                .toList();
    }
}
