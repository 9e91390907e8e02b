package moodlab.bandit.evaluation.estimators;

import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Some thousand rounds in flat arrays: the form in which a long log streams through the estimators. A block can be
 * cleared and filled again, so that memory stays that of one block.
 */
public final class RoundBlock {

    private final int candidates;
    private final boolean modelled;
    private final String[] units;
    private final int[] cells; // −1 where a participant is named
    private final int[] actions;
    private final double[] propensities;
    private final double[] rewards;
    private final double[] policy;
    private final double[] predictions;
    private int size;

    /**
     * An empty block.
     *
     * @param capacity how many rounds it can hold
     * @param candidates how many actions each round has
     * @param modelled whether predictions are kept
     */
    public RoundBlock(int capacity, int candidates, boolean modelled) {
        this.candidates = candidates;
        this.modelled = modelled;
        this.units = new String[capacity];
        this.cells = new int[capacity];
        this.actions = new int[capacity];
        this.propensities = new double[capacity];
        this.rewards = new double[capacity];
        this.policy = new double[capacity * candidates];
        this.predictions = new double[modelled ? capacity * candidates : 0];
    }

    /**
     * Copies a round in.
     *
     * @param policy the valued policy's probabilities, one a candidate
     * @param predicted q̂ of each candidate; empty without a model
     */
    public void add(Played played, double[] policy, double[] predicted) {
        units[size] = played.unit();
        cells[size] =
                size > 0 && played.unit().equals(units[size - 1]) ? cells[size - 1] : UnitSums.cellOf(played.unit());
        actions[size] = played.action();
        propensities[size] = played.propensity();
        rewards[size] = played.reward();
        System.arraycopy(policy, 0, this.policy, size * candidates, candidates);
        if (modelled) {
            System.arraycopy(predicted, 0, predictions, size * candidates, candidates);
        }
        size++;
    }

    /**
     * What was played and what came of it.
     *
     * @param unit the participant or the cell
     * @param action from 0
     * @param propensity in (0, 1]
     * @param reward in [0, 1]
     */
    public record Played(String unit, int action, double propensity, double reward) {}

    /** Forgets the rounds. */
    public void clear() {
        size = 0;
    }

    /** How many rounds it holds. */
    public int size() {
        return size;
    }

    /** Hands the rounds over in order. */
    public void forEach(BiConsumer<String, Term> consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(units[i], term(i));
        }
    }

    /** Adds the rounds in order; what a model expects is summed only where the estimator asks one. */
    public void addTo(Statistic<Term> statistic) {
        boolean asked = modelled && statistic.estimator().traits().model();
        for (int i = 0; i < size; i++) {
            Term term = asked ? term(i) : bare(i);
            if (cells[i] < 0) {
                statistic.add(units[i], term);
            } else {
                statistic.add(cells[i], term);
            }
        }
    }

    private Term term(int round) {
        if (!modelled) {
            return bare(round);
        }
        int start = round * candidates;
        int at = start + actions[round];
        double chosen = policy[at];
        return new Term(chosen / propensities[round], rewards[round], predictions[at], expected(start), chosen == 1);
    }

    private Term bare(int round) {
        double chosen = policy[round * candidates + actions[round]];
        return new Term(chosen / propensities[round], rewards[round], 0, 0, chosen == 1);
    }

    /**
     * Σ π q̂ over the round's candidates. Four sums side by side: a single one would wait for each addition before the next
     * can begin, and Java may not reorder them by itself.
     */
    private double expected(int start) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = start + candidates;
        int i = start;
        for (; i + 3 < end; i += 4) {
            a += policy[i] * predictions[i];
            b += policy[i + 1] * predictions[i + 1];
            c += policy[i + 2] * predictions[i + 2];
            d += policy[i + 3] * predictions[i + 3];
        }
        for (; i < end; i++) {
            a += policy[i] * predictions[i];
        }
        return (a + b) + (c + d);
    }

    /** The statistic of these blocks, taken in threads, one block at a time each, and merged. */
    public static Statistic<Term> sum(Collection<RoundBlock> blocks, Estimator<Term> estimator) {
        return blocks.parallelStream()
                .map(block -> {
                    Statistic<Term> part = new Statistic<>(estimator);
                    block.addTo(part);
                    return part;
                })
                .reduce(Statistic::merge)
                .orElseGet(() -> new Statistic<>(estimator));
    }
}
