package moodlab.bandit.evaluation.intervals;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Moments;
import moodlab.bandit.evaluation.estimators.Traits;

/**
 * What Bernstein's interval and a sequence need of an estimator that is a mean over rounds.
 *
 * @param <R> what is known of a round
 */
public final class RoundEvidence<R> {

    private final Traits.Range range;
    private final ToDoubleFunction<R> part;
    private final Optional<ToDoubleFunction<R>> mirror;
    private final Moments parts = new Moments();
    private final ConfidenceSequence sequence = new ConfidenceSequence();
    private final ConfidenceSequence mirrored = new ConfidenceSequence();

    /** Nothing seen yet. */
    public RoundEvidence(Estimator<R> estimator) {
        this.range = estimator.traits().range();
        this.part = estimator.ratios().get(0).above();
        this.mirror = estimator.mirror();
    }

    /** Takes the next round in. */
    public void add(R round) {
        double value = part.applyAsDouble(round);
        parts.add(value);
        sequence.add(value);
        mirror.ifPresent(of -> mirrored.add(of.applyAsDouble(round)));
    }

    /** Takes in a later part of the log. */
    public void merge(RoundEvidence<R> later) {
        parts.merge(later.parts);
        sequence.merge(later.sequence);
        mirrored.merge(later.mirrored);
    }

    /**
     * Bernstein's interval.
     *
     * @param bound the largest weight that can occur
     */
    public Interval bernstein(double level, double bound) {
        return new BernsteinInterval(level).of(parts, range, bound);
    }

    /**
     * The sequence's interval now, in [0, 1]. Where the parts have a mirror, half of the upper end's error is spent on the
     * bound and half on the mirror, and the lower of the two counts.
     *
     * @param bound the largest weight that can occur; ∞ where unknown, which leaves the end that needs it open
     */
    public Interval sequence(double level, double bound) {
        double side = (1 - level) / 2;
        double least = range.least(bound);
        double low = Double.isInfinite(least) ? 0 : sequence.low(side, least);
        double most = Math.max(1, range.most(bound));
        double high = mirror.isEmpty()
                ? sequence.high(side, most)
                : Math.min(sequence.high(side / 2, most), 1 - mirrored.low(side / 2, 0));
        return new Interval(low, high).within(0, 1);
    }

    /** Whether the sequence has just lost that value: cheaper than {@link #sequence}. */
    public boolean misses(double value, double level, double bound) {
        double side = (1 - level) / 2;
        double most = Math.max(1, range.most(bound));
        boolean below = mirror.isEmpty()
                ? sequence.highIsBelow(value, side, most)
                : sequence.highIsBelow(value, side / 2, most) || mirrored.lowIsAbove(1 - value, side / 2, 0);
        return below || sequence.lowIsAbove(value, side, range.least(bound));
    }
}
