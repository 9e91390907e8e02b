package moodlab.bandit.evaluation.estimators;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Values a policy on rounds that another one played. Every estimator here is a sum of quotients of sums over rounds, so
 * a handful of sums is all that has to be kept: see {@link Statistic}.
 *
 * @param <R> what is known of a round: {@link Term} for single actions
 */
public interface Estimator<R> {

    /** What reports and options call it. */
    String name();

    /** The value is the sum of these. */
    List<Ratio<R>> ratios();

    /** What may be said of its error. */
    Traits traits();

    /**
     * A round's part of an unbiased estimate of one minus the value, never negative: w (1 − r). From it a sequence has its
     * upper end without a bound on the weights.
     */
    default Optional<ToDoubleFunction<R>> mirror() {
        return Optional.empty();
    }
}
