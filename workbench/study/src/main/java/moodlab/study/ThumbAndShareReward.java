package moodlab.study;

import moodlab.domain.round.Outcome;
import moodlab.domain.round.Reward;
import moodlab.domain.round.RewardRule;

/**
 * {@code weight · thumb + (1 − weight) · share}: thumb as in {@link ThumbReward}, share the part of the song that was
 * heard. Missing where {@link ThumbReward} is: how long somebody listened is no answer by itself.
 */
public final class ThumbAndShareReward implements RewardRule {

    private final double weight;

    /**
     * Weighs the two.
     *
     * @param weight the thumb's, 0 … 1
     * @throws IllegalArgumentException where it is not
     */
    public ThumbAndShareReward(double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("the thumb's weight lies in [0, 1]: " + weight);
        }
        this.weight = weight;
    }

    @Override
    public Reward of(Outcome outcome) {
        return MissingAnswer.in(outcome).orElseGet(() -> {
            double thumb = ThumbReward.value(outcome.thumb().orElseThrow());
            double mean = weight * thumb + (1 - weight) * outcome.exposure().share();
            return new Reward.Known(Math.min(1, mean));
        });
    }
}
