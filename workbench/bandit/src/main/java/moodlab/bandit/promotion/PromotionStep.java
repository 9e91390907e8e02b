package moodlab.bandit.promotion;

import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.domain.choice.PolicyState;

/**
 * A step of a promotion, to be kept: what was decided, on what evidence.
 *
 * @param order of the log's entry after which it was decided
 * @param rounds with a reward that the decision rests on
 * @param advantage of the candidate over the incumbent
 */
public record PromotionStep(
        Kind kind,
        PolicyState.Stamp candidate,
        PolicyState.Stamp incumbent,
        long order,
        long rounds,
        Interval advantage) {

    /** What was decided. */
    public enum Kind {
        /** The candidate's state was frozen; only later rounds count. */
        FROZEN,
        /** The candidate replaced the incumbent. */
        PROMOTED,
        /** The candidate turned out to be worse before it was promoted, and was given up. */
        REJECTED,
        /** The incumbent came back, because the live sequence turned against the candidate. */
        ROLLED_BACK
    }
}
