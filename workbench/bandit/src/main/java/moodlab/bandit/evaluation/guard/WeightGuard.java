package moodlab.bandit.evaluation.guard;

import java.util.ArrayList;
import java.util.List;
import moodlab.bandit.evaluation.guard.Finding.Severity;
import moodlab.bandit.evaluation.log.Trial;

/** Looks at the weights of a policy on a log: is there support, and how many rounds are they worth? */
public final class WeightGuard {

    /** From here on the intervals were seen to cover as they say; see the coverage study. */
    public static final double ENOUGH = 500;

    /** Below this, no interval that goes by the sample's own noise is called applicable. */
    public static final double LEAST = 100;

    private final Tally tally = new Tally();
    private long rounds;
    private double weights;
    private double squares;
    private double bound;
    private boolean bounded = true;

    /**
     * Looks at the next round.
     *
     * @param weight of what was played
     * @param policy the valued policy's probability of each candidate
     */
    public void add(Trial trial, double weight, double[] policy) {
        rounds++;
        weights += weight;
        squares += weight * weight;
        if (trial.probabilities().size() != policy.length) {
            bounded = false;
            return;
        }
        for (int i = 0; i < policy.length; i++) {
            double logged = trial.probabilities().value(i);
            if (policy[i] > 0 && logged <= 0) {
                tally.note(
                        new Finding(
                                "support-violated",
                                Severity.ERROR,
                                "the valued policy may play what could not have " + "played"),
                        "value a policy that plays only what the log's policy could play, or log with an exploration "
                                + "floor.",
                        "row " + trial.place().row());
                return;
            }
            bound = policy[i] > 0 ? Math.max(bound, policy[i] / logged) : bound;
        }
    }

    /** Takes in what another part of the log gave, its findings excepted. */
    public void merge(WeightGuard other) {
        rounds += other.rounds;
        weights += other.weights;
        squares += other.squares;
        bound = Math.max(bound, other.bound);
        bounded &= other.bounded;
    }

    /** How many rounds of the valued policy itself the weights are worth: (Σ w)² / Σ w² (Kish 1965); 0 without weight. */
    public double effective() {
        return squares > 0 ? weights * weights / squares : 0;
    }

    /** The largest weight that could have occurred, played or not; ∞ where the log does not tell. */
    public double bound() {
        return bounded && rounds > 0 ? bound : Double.POSITIVE_INFINITY;
    }

    /** How many rounds there were. */
    public long rounds() {
        return rounds;
    }

    /** What was found. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(tally.findings());
        double effective = effective();
        if (rounds > 0 && effective < ENOUGH) {
            findings.add(new Finding(
                    "ess-small",
                    Severity.WARNING,
                    "The " + rounds + " rounds are worth "
                            + Math.round(effective) + " of the valued policy's own; intervals cover as they say from "
                            + Math.round(ENOUGH) + " on: " + more(effective)));
        }
        double mean = weights / Math.max(1, rounds);
        double error = Math.sqrt(Math.max(0, squares / Math.max(1, rounds) - mean * mean) / Math.max(1, rounds));
        if (rounds > 1 && Math.abs(mean - 1) > 4 * error + 1e-9) {
            findings.add(new Finding(
                    "weights-off",
                    Severity.WARNING,
                    "The weights' mean is " + mean + " where it should "
                            + "be about 1 (four standard errors are " + 4 * error
                            + "): the logged propensities are not those "
                            + "with which was drawn, or part of the support is missing; check how they were logged."));
        }
        return findings;
    }

    private String more(double effective) {
        if (effective <= 0) {
            return "the log never plays what the policy would; log with a policy that is nearer to it.";
        }
        long needed = (long) Math.ceil(rounds * (ENOUGH / effective - 1));
        return "log about " + needed + " more rounds, or value a policy that is nearer to the one that logged.";
    }
}
