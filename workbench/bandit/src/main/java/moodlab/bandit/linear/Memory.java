package moodlab.bandit.linear;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How long lessons stay true, against drift of tastes and moods.
 *
 * <p>With a discount γ a lesson that is n lessons old counts γⁿ (Russac, Vernade and Cappé 2019, "Weighted linear bandits
 * for non-stationary environments", NeurIPS): about 1/(1 − γ) lessons are remembered. What was believed beforehand does
 * not fade: each lesson gives back, in turn, one direction of it. With a window only the last lessons count (Cheung,
 * Simchi-Levi and Zhu 2019, "Learning to optimize under non-stationarity", AISTATS).
 *
 * @param discount γ, in (0, 1]; 1 lets nothing fade
 * @param window how many lessons count; 0 for all
 */
public record Memory(double discount, int window) {

    /** Every lesson counts for ever. */
    public static final Memory WHOLE = new Memory(1, 0);

    /** Leaves the whole memory out of JSON: settings that were written before there was a choice stay equal. */
    static final class Unsaid {

        @Override
        public boolean equals(Object value) {
            return value == null || WHOLE.equals(value);
        }

        @Override
        public int hashCode() {
            return WHOLE.hashCode();
        }
    }

    public Memory {
        if (!(discount > 0 && discount <= 1) || window < 0 || (discount < 1 && window > 0)) {
            throw new IllegalArgumentException(
                    "a memory is a discount in (0, 1], or a window of lessons, not both: " + discount + ", " + window);
        }
    }

    /** Each lesson counts γ times what the next one does. */
    public static Memory discounted(double discount) {
        return new Memory(discount, 0);
    }

    /** Only so many lessons count. */
    public static Memory window(int lessons) {
        return new Memory(1, lessons);
    }

    @JsonIgnore
    boolean fades() {
        return discount < 1;
    }

    @JsonIgnore
    boolean slides() {
        return window > 0;
    }
}
