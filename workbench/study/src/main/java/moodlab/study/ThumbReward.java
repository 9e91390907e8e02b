package moodlab.study;

import moodlab.domain.round.Outcome;
import moodlab.domain.round.Reward;
import moodlab.domain.round.RewardRule;
import moodlab.domain.round.Thumb;

/** Up is 1, down is 0; missing where no thumb was given, nothing played or the song failed. */
public final class ThumbReward implements RewardRule {

    @Override
    public Reward of(Outcome outcome) {
        return MissingAnswer.in(outcome)
                .orElseGet(() -> new Reward.Known(value(outcome.thumb().orElseThrow())));
    }

    static double value(Thumb thumb) {
        return thumb == Thumb.UP ? 1 : 0;
    }
}
