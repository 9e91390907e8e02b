package moodlab.session.policies;

import java.util.OptionalDouble;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.domain.round.RewardRule;
import moodlab.study.ThumbAndShareReward;

/**
 * A candidate to be valued on the home's log.
 *
 * @param start with what it begins, where it learns
 * @param thumbWeight the thumb's weight in the reward, the rest being the heard share's, in [0, 1]; empty for the reward as each
 *     session had it
 */
public record WhatIf(PolicySpec spec, Start start, OptionalDouble thumbWeight, Lead lead, IntervalKind interval) {

    /** That policy, taught, all else as it was, with sequences. */
    public static WhatIf of(PolicySpec spec) {
        return new WhatIf(spec, Start.TAUGHT, OptionalDouble.empty(), Lead.AS_LOGGED, IntervalKind.SEQUENCE);
    }

    /** The same candidate with another start. */
    public WhatIf from(Start other) {
        return new WhatIf(spec, other, thumbWeight, lead, interval);
    }

    /** A round's reward. */
    OptionalDouble reward(SeenRound round) {
        return reward(round, thumbWeight);
    }

    static OptionalDouble reward(SeenRound round, OptionalDouble thumbWeight) {
        if (thumbWeight.isEmpty()) {
            return round.reward();
        }
        RewardRule rule = new ThumbAndShareReward(thumbWeight.getAsDouble());
        return round.reward(rule);
    }
}
