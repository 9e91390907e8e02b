package moodlab.bandit.evaluation;

import moodlab.bandit.evaluation.log.Trial;

/** The policy that is valued. */
@FunctionalInterface
public interface Target {

    /** Begins a walk through the log; rounds come in their order. */
    Walk begin();

    /** One walk. */
    @FunctionalInterface
    interface Walk {

        /** The policy's probability of each candidate, from what it may know at that round. */
        double[] weigh(Trial trial);
    }
}
