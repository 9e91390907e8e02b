package moodlab.study;

import moodlab.domain.round.RewardRule;

/** Which reward a study uses: a setting that can be saved and read again. */
public sealed interface RewardSpec {

    /** The rule that it stands for. */
    RewardRule rule();

    /** See {@link ThumbReward}. */
    record ByThumb() implements RewardSpec {
        @Override
        public RewardRule rule() {
            return new ThumbReward();
        }
    }

    /**
     * See {@link ThumbAndShareReward}.
     *
     * @param thumbWeight 0 … 1
     */
    record ByThumbAndShare(double thumbWeight) implements RewardSpec {

        public ByThumbAndShare {
            if (!(thumbWeight >= 0 && thumbWeight <= 1)) {
                throw new IllegalArgumentException("the thumb's weight lies in [0, 1]: " + thumbWeight);
            }
        }

        @Override
        public RewardRule rule() {
            return new ThumbAndShareReward(thumbWeight);
        }
    }
}
