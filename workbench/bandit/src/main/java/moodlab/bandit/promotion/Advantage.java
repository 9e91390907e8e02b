package moodlab.bandit.promotion;

import java.util.OptionalLong;
import moodlab.bandit.evaluation.intervals.ConfidenceSequence;
import moodlab.bandit.evaluation.intervals.Interval;

/**
 * The candidate's advantage, its value less the incumbent's, as an anytime-valid interval. With weights c and i, c r + i (1 −
 * r) is never negative and has the mean 1 + V(candidate) − V(incumbent), so its lower sequence needs no bound on the
 * weights; with the two exchanged it gives the upper end. Waudby-Smith and others 2024, "Anytime-valid off-policy
 * inference for contextual bandits", section 3.
 */
public final class Advantage {

    /** Farther ahead nobody can see. */
    public static final int MOST_TIMES = 100;

    private final ConfidenceSequence forCandidate = new ConfidenceSequence();
    private final ConfidenceSequence forIncumbent = new ConfidenceSequence();

    /** Takes a round with a reward in; one without says nothing. */
    public void add(PlayedRound round) {
        if (round.reward().isPresent()) {
            double reward = round.reward().getAsDouble();
            double candidate = round.candidateWeight();
            double incumbent = round.incumbentWeight();
            forCandidate.add((candidate * reward + incumbent * (1 - reward)) / 2);
            forIncumbent.add((incumbent * reward + candidate * (1 - reward)) / 2);
        }
    }

    /** How many rounds with a reward. */
    public long rounds() {
        return forCandidate.count();
    }

    /**
     * Where the advantage lies, in [−1, 1]; each end is ever wrong with at most half the given probability.
     *
     * @param alpha in (0, 1)
     */
    public Interval interval(double alpha) {
        if (rounds() == 0) {
            return new Interval(-1, 1);
        }
        double low = 2 * forCandidate.low(alpha / 2, 0) - 1;
        double high = 1 - 2 * forIncumbent.low(alpha / 2, 0);
        return new Interval(low, high).within(-1, 1);
    }

    /**
     * How many more rounds like those so far would put the lower end above zero: what was seen is taken as often again and again.
     *
     * @return empty where it is above already, and where {@link #MOST_TIMES} times as many would not do
     */
    public OptionalLong more(double alpha) {
        ConfidenceSequence projected = new ConfidenceSequence();
        for (int times = 1; times <= MOST_TIMES && rounds() > 0; times++) {
            projected.merge(forCandidate);
            if (projected.lowIsAbove(0.5, alpha / 2, 0)) {
                return times == 1 ? OptionalLong.empty() : OptionalLong.of((times - 1) * rounds());
            }
        }
        return OptionalLong.empty();
    }

    /** Whether the interval's lower end is above zero: cheaper than asking for it. */
    boolean isAboveZero(double alpha) {
        return rounds() > 0 && forCandidate.lowIsAbove(0.5, alpha / 2, 0);
    }

    /** Whether its upper end is below zero. */
    boolean isBelowZero(double alpha) {
        return rounds() > 0 && forIncumbent.lowIsAbove(0.5, alpha / 2, 0);
    }
}
