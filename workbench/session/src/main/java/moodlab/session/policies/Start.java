package moodlab.session.policies;

import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.evaluation.Target;
import moodlab.bandit.evaluation.Targets;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.bandit.evaluation.models.Folds;

/** With what a candidate begins. */
public enum Start {
    /** All answered rounds, learnt as if they were one listener's. */
    TAUGHT("all rounds, as one listener's"),
    /** A prior fitted on the listeners: what they have in common, and how far they differ ({@link moodlab.bandit.linear.PriorFit}). */
    PRIOR("a prior fitted on listeners");

    private final String label;

    Start(String label) {
        this.label = label;
    }

    /** A policy of that spec with this start from others' rounds, never from those that it is valued on. */
    public Target target(PolicySpec spec, long seed, TrialSource log, Folds folds) {
        return switch (this) {
            case TAUGHT -> Targets.of(spec, () -> Policies.build(spec, seed), log, folds);
            case PRIOR -> Targets.begun(spec, others -> Policies.warm(spec, seed, others), log, folds);
        };
    }

    /** In words. */
    public String label() {
        return label;
    }
}
