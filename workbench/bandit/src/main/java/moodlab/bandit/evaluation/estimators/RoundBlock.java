package moodlab.bandit.evaluation.estimators;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Some thousand rounds in flat arrays: the form in which a long log streams through the estimators. A block can be
 * cleared and filled again, so that memory stays that of one block.
 */
public final class RoundBlock {

    /** Rounds at a time: their parts stay in the processor's nearest cache. */
    private static final int STRIP = 256;

    private final int candidates;
    private final boolean modelled;
    private final UnitRuns runs = new UnitRuns();
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
        runs.add(played.unit(), size);
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
        runs.clear();
    }

    /** How many rounds it holds. */
    public int size() {
        return size;
    }

    /** Hands the rounds over in order. */
    public void forEach(BiConsumer<String, Term> consumer) {
        for (UnitRuns.Run run : runs.all()) {
            for (int i = run.from(); i < run.to(); i++) {
                consumer.accept(run.unit(i), term(i));
            }
        }
    }

    /**
     * Adds the rounds in order; what a model expects is summed only where the estimator asks one. Means of weighted rewards or
     * residuals go a strip of rounds at a time: see {@link #addStrips}.
     */
    public void addTo(Statistic<Term> statistic) {
        Traits traits = statistic.estimator().traits();
        if (traits.range() != Traits.Range.NONE) {
            addStrips(statistic, modelled && traits.model());
            return;
        }
        boolean asked = modelled && traits.model();
        for (UnitRuns.Run run : runs.all()) {
            int slot = statistic.slot(run);
            for (int i = run.from(); i < run.to(); i++) {
                statistic.addAt(run.isNamed() ? slot : slot + i - run.from(), asked ? term(i) : bare(i));
            }
        }
    }

    /**
     * First the weights of a strip, in a loop that does nothing else: each is one read somewhere in the table of probabilities,
     * and the less there is between two of them, the more the processor has under way at once. Then their parts, then the
     * sums, both without a call or a branch for a round.
     */
    private void addStrips(Statistic<Term> statistic, boolean asked) {
        double[] parts = new double[STRIP];
        double[] ones = new double[STRIP];
        Arrays.fill(ones, 1);
        for (UnitRuns.Run run : runs.all()) {
            for (int from = run.from(); from < run.to(); from += STRIP) {
                int to = Math.min(run.to(), from + STRIP);
                weigh(parts, from, to);
                if (asked) {
                    correct(parts, from, to);
                } else {
                    earn(parts, from, to);
                }
                statistic.addParts(run.part(from, to), parts, ones);
            }
        }
    }

    private void weigh(double[] weights, int from, int to) {
        for (int i = from; i < to; i++) {
            weights[i - from] = policy[i * candidates + actions[i]] / propensities[i];
        }
    }

    /** The parts w r of weights. */
    private void earn(double[] parts, int from, int to) {
        for (int i = from; i < to; i++) {
            parts[i - from] *= rewards[i];
        }
    }

    /** The parts q̂(x, π) + w (r − q̂(x, a)) of weights. */
    private void correct(double[] parts, int from, int to) {
        for (int i = from; i < to; i++) {
            int start = i * candidates;
            double residual = rewards[i] - predictions[start + actions[i]];
            parts[i - from] = expected(start) + parts[i - from] * residual;
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

    /** The statistic of these blocks, taken in threads, some blocks after one another in each, and merged. */
    public static Statistic<Term> sum(Collection<RoundBlock> blocks, Estimator<Term> estimator) {
        return blocks.parallelStream()
                .collect(
                        () -> new Statistic<>(estimator),
                        (statistic, block) -> block.addTo(statistic),
                        Statistic::merge);
    }
}
