package moodlab.bandit.evaluation.estimators;

import java.util.List;

/**
 * An estimator's sums over the rounds seen so far, kept by unit. Adding a round costs O(1); statistics of parts of a log
 * merge to that of the whole, in any order, but for rounding.
 *
 * @param <R> what is known of a round
 */
public final class Statistic<R> {

    private final Estimator<R> estimator;
    private final List<Ratio<R>> ratios;
    private final UnitSums sums;
    private long rounds;

    /** Nothing seen yet. */
    public Statistic(Estimator<R> estimator) {
        this.estimator = estimator;
        this.ratios = List.copyOf(estimator.ratios());
        this.sums = new UnitSums(2 * ratios.size());
    }

    /**
     * Takes a round in.
     *
     * @param unit the participant, or {@link UnitSums#cell} of the round's number where nobody is named
     */
    public void add(String unit, R round) {
        addAt(sums.start(unit), round);
    }

    /** Takes a round of that cell in. */
    void add(int cell, R round) {
        addAt(sums.start(cell), round);
    }

    private void addAt(int start, R round) {
        rounds++;
        for (int i = 0; i < ratios.size(); i++) {
            Ratio<R> ratio = ratios.get(i);
            sums.add(start + 2 * i, ratio.above().applyAsDouble(round));
            sums.add(start + 2 * i + 1, ratio.below().applyAsDouble(round));
        }
    }

    /** Takes in what another part of the log gave. */
    public Statistic<R> merge(Statistic<R> other) {
        if (!estimator.equals(other.estimator)) {
            throw new IllegalArgumentException(
                    "statistics of one estimator merge, not of " + estimator + " and " + other.estimator);
        }
        sums.merge(other.sums);
        rounds += other.rounds;
        return this;
    }

    /** The estimate; NaN while a denominator is 0. */
    public double value() {
        double value = 0;
        for (int i = 0; i < ratios.size(); i++) {
            value += sums.total(2 * i) / sums.total(2 * i + 1);
        }
        return value;
    }

    /** The estimator whose sums these are. */
    public Estimator<R> estimator() {
        return estimator;
    }

    /** How many rounds were taken in. */
    public long rounds() {
        return rounds;
    }

    /** The sums: numerator and denominator of each quotient, by turns. */
    public UnitSums sums() {
        return sums;
    }
}
