package moodlab.study;

import moodlab.domain.round.RewardRule;

/** Which reward a study uses: a setting that can be saved and read again. */
public sealed interface RewardSpec {

    /** The thumb's weight where thumb and share count alike. */
    double EVEN = 0.5;

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

    /**
     * Reads {@code thumb} or {@code thumb-and-share}.
     *
     * @throws IllegalArgumentException where it is neither
     */
    static RewardSpec parse(String text) {
        return switch (text) {
            case "thumb" -> new ByThumb();
            case "thumb-and-share" -> new ByThumbAndShare(EVEN);
            default ->
                throw new IllegalArgumentException("'" + text + "' is no reward: choose thumb or thumb-and-share.");
        };
    }

    /** The word that {@link #parse} reads. */
    default String text() {
        return this instanceof ByThumb ? "thumb" : "thumb-and-share";
    }
}
