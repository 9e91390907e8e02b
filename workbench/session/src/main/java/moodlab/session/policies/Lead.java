package moodlab.session.policies;

import moodlab.domain.choice.Strategy;

/** Where a valued policy would lead its listeners. */
public enum Lead {
    /** As the log's strategies did. */
    AS_LOGGED("as logged", 0),
    STAY("stay", 0),
    LIFT("lift", 1),
    /** Each round by an even chance. */
    RANDOM("random", 0.5);

    private final String label;
    private final double lift;

    Lead(String label, double lift) {
        this.label = label;
        this.lift = lift;
    }

    /** With which probability it chooses that strategy. */
    double probability(Strategy strategy) {
        return strategy == Strategy.LIFT ? lift : 1 - lift;
    }

    @Override
    public String toString() {
        return label;
    }
}
