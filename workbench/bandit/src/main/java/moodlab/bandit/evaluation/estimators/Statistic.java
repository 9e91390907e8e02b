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
        addAt(sums.slot(unit), round);
    }

    void addAt(int slot, R round) {
        rounds++;
        for (int i = 0; i < ratios.size(); i++) {
            Ratio<R> ratio = ratios.get(i);
            sums.add(slot, 2 * i, ratio.above().applyAsDouble(round));
            sums.add(slot, 2 * i + 1, ratio.below().applyAsDouble(round));
        }
    }

    /** Where the sums of a run's first round are; where cells follow one another, so do their sums. */
    int slot(UnitRuns.Run run) {
        return run.isNamed() ? sums.slot(run.unit()) : sums.cellSlots(run.cell(), run.to() - run.from());
    }

    /** Rounds whose parts are known, of an estimator that is one mean. */
    void addParts(UnitRuns.Run run, double[] parts, double[] ones) {
        int count = run.to() - run.from();
        int slot = slot(run);
        rounds += count;
        if (run.isNamed()) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += parts[i];
            }
            sums.add(slot, 0, sum);
            sums.add(slot, 1, count);
        } else {
            sums.addEach(slot, 0, parts, count);
            sums.addEach(slot, 1, ones, count);
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
