package moodlab.bandit.evaluation.estimators;

import java.util.function.ToDoubleFunction;

/**
 * A quotient of two sums over rounds.
 *
 * @param above what a round adds to the numerator
 * @param below what it adds to the denominator
 * @param <R> what is known of a round
 */
public record Ratio<R>(ToDoubleFunction<R> above, ToDoubleFunction<R> below) {

    /** The mean over rounds. */
    public static <R> Ratio<R> mean(ToDoubleFunction<R> above) {
        return new Ratio<>(above, round -> 1);
    }
}
