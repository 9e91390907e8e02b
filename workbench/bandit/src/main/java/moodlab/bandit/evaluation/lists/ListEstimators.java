package moodlab.bandit.evaluation.lists;

import java.util.List;
import moodlab.bandit.evaluation.estimators.Estimator;

/** The list estimators. */
public final class ListEstimators {

    private ListEstimators() {}

    /** All of them. */
    public static List<Estimator<ListTerm>> all() {
        return List.of(
                new StandardListScore(),
                new IndependentListScore(),
                new InteractionListScore(),
                new CascadeDoublyRobust());
    }
}
