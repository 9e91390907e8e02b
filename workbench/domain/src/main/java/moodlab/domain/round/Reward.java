package moodlab.domain.round;

/** What a round was worth. A missing reward stays missing: it is never imputed and never learnt. */
public sealed interface Reward {

    /** A value in [0, 1]. */
    record Known(double value) implements Reward {
        public Known {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a reward lies in [0, 1]: " + value);
            }
        }
    }

    /** There is none, and why. */
    record Missing(String reason) implements Reward {}
}
