package moodlab.bandit.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.domain.choice.PolicyState;

/**
 * A candidate's way into use. It is frozen first. It replaces the incumbent only when a sequence over rounds logged after
 * that puts the lower end of its advantage above zero, and is given up when the upper end falls below. From then on a second
 * sequence, over the rounds that it plays itself, watches it live: when that one's upper end falls below zero, the
 * incumbent comes back. One may look after every round: the sequences are valid at all times, so each of the two
 * decisions is ever wrong with the given probability at most.
 */
public final class Promotion {

    private final PolicyState.Stamp candidate;
    private final PolicyState.Stamp incumbent;
    private final double alpha;
    private final List<PromotionStep> steps = new ArrayList<>();
    private Advantage advantage = new Advantage();
    private long last;

    /**
     * Freezes the candidate.
     *
     * @param order the log's last entry: rounds count from the next on
     * @param alpha with which probability a decision may be wrong, in (0, 1)
     */
    public Promotion(PolicyState.Stamp candidate, PolicyState.Stamp incumbent, long order, double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("a probability of error lies between 0 and 1: " + alpha);
        }
        this.candidate = candidate;
        this.incumbent = incumbent;
        this.alpha = alpha;
        this.last = order;
        note(PromotionStep.Kind.FROZEN, order);
    }

    /**
     * As it was kept. The sequence that was running begins anew: {@link #next} is given all rounds since the last step again.
     *
     * @param kept its steps, the freezing first
     */
    public static Promotion resumed(List<PromotionStep> kept, double alpha) {
        PromotionStep first = kept.get(0);
        Promotion promotion = new Promotion(first.candidate(), first.incumbent(), first.order(), alpha);
        promotion.steps.clear();
        promotion.steps.addAll(kept);
        promotion.last = kept.get(kept.size() - 1).order();
        return promotion;
    }

    /**
     * Takes the next round in.
     *
     * @return the step that it led to, if any
     * @throws IllegalArgumentException where the round was logged before the candidate was frozen, or before the last one
     * @throws IllegalStateException where the candidate was rejected or rolled back: a new one needs a new promotion
     */
    public Optional<PromotionStep> next(PlayedRound round) {
        if (isOver()) {
            throw new IllegalStateException("this candidate's way is over: freeze a new one");
        }
        if (round.order() <= last) {
            throw new IllegalArgumentException("round " + round.order() + " was logged before " + last
                    + ", when the candidate was frozen or last weighed: only later rounds count");
        }
        last = round.order();
        advantage.add(round);
        return decide(round.order());
    }

    private Optional<PromotionStep> decide(long order) {
        if (advantage.isBelowZero(alpha)) {
            return Optional.of(note(isInUse() ? PromotionStep.Kind.ROLLED_BACK : PromotionStep.Kind.REJECTED, order));
        }
        if (advantage.isAboveZero(alpha) && !isInUse()) {
            PromotionStep promoted = note(PromotionStep.Kind.PROMOTED, order);
            advantage = new Advantage(); // what the candidate plays itself is watched anew
            return Optional.of(promoted);
        }
        return Optional.empty();
    }

    private PromotionStep note(PromotionStep.Kind kind, long order) {
        PromotionStep step =
                new PromotionStep(kind, candidate, incumbent, order, advantage.rounds(), advantage.interval(alpha));
        steps.add(step);
        return step;
    }

    /** Whether the candidate is in use. */
    public boolean isInUse() {
        return latest() == PromotionStep.Kind.PROMOTED;
    }

    /** Whether it was rejected or rolled back. */
    public boolean isOver() {
        return latest() == PromotionStep.Kind.REJECTED || latest() == PromotionStep.Kind.ROLLED_BACK;
    }

    private PromotionStep.Kind latest() {
        return steps.get(steps.size() - 1).kind();
    }

    /** Where the advantage lies now, in the sequence that is running. */
    public Interval advantage() {
        return advantage.interval(alpha);
    }

    /** How many rounds with a reward the sequence that is running has. */
    public long rounds() {
        return advantage.rounds();
    }

    /** About how many more would promote it; see {@link Advantage#more}. */
    public OptionalLong more() {
        return advantage.more(alpha);
    }

    /** All steps so far, the freezing first. */
    public List<PromotionStep> steps() {
        return List.copyOf(steps);
    }
}
