package moodlab.session.policies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.bandit.promotion.PromotionStep;

/**
 * Which policy new sessions begin with, and how the latest candidate is doing.
 *
 * @param policy of new sessions, as the log calls it
 * @param inUse the candidate that new sessions begin with and that is watched live; empty where that is none
 * @param waiting the candidate that waits for rounds to decide
 * @param timeline all steps ever, the oldest first
 */
public record PromotionStatus(String policy, Optional<Running> inUse, Optional<Running> waiting, List<Step> timeline) {

    /**
     * A candidate about which rounds decide something.
     *
     * @param name as the log calls it
     * @param policy which policy it is, and how it began
     * @param inUse whether it is the policy of new sessions, and watched; else it waits
     * @param rounds with a reward, since it was frozen or promoted
     * @param unfit rounds that it could not have weighed, which do not count
     * @param advantage over the incumbent
     * @param ready whether it may be promoted
     * @param more about how many more rounds would make it so, where they seem to
     */
    public record Running(
            String name,
            String policy,
            boolean inUse,
            long rounds,
            long unfit,
            Interval advantage,
            boolean ready,
            OptionalLong more) {}

    /** What was decided, when and by whom, and what new sessions began with before and after it. */
    public record Step(
            int promotion,
            PromotionStep.Kind kind,
            Instant at,
            String who,
            String policy,
            long rounds,
            Interval advantage) {}

    public PromotionStatus {
        timeline = List.copyOf(timeline);
    }
}
