package moodlab.bandit.evaluation.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodlab.bandit.evaluation.guard.Finding.Severity;
import moodlab.bandit.evaluation.log.Trial;

/**
 * Goes along with a log, round by round, and notes what would make an estimate wrong. Memory grows with the number of
 * sessions, and by a bit a round.
 */
public final class LogGuard {

    /** The draw logs a quotient of floating-point numbers; recomputing it may differ by rounding. */
    private static final double ROUNDING = 1e-6;

    /** Policies whose probabilities no answer can change. */
    private static final Set<String> FIXED = Set.of("uniform", "mood-folder");

    private static final String DAMAGED = "take the file as the log's writer left it, or export it anew.";

    /** A number beyond this is no count of rounds, and would take memory. */
    private static final int MOST_ROUNDS = 100_000_000;

    private final Tally tally = new Tally();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<Learner, String> states = new HashMap<>();
    private boolean adaptive;
    private boolean unnamed;
    private boolean bare;

    /** A participant's policy: it may learn within a session or between two. */
    private record Learner(String participant, String policy) {}

    private static final class Session {
        private final BitSet seen = new BitSet();
        private String state = "";
        private int last;
    }

    /** Looks at the next round. */
    public void add(Trial trial) {
        checkOrder(trial);
        checkLearning(trial);
        checkReward(trial);
        for (Trial.Drawn drawn : trial.list()) {
            checkPropensity(trial, drawn);
        }
        if (trial.probabilities().isEmpty()) {
            bare = true;
        } else {
            checkVector(trial);
        }
    }

    private void checkOrder(Trial trial) {
        Trial.Place place = trial.place();
        Session session = sessions.computeIfAbsent(place.session(), name -> new Session());
        int sequence = place.sequence();
        if (sequence < 1 || sequence > MOST_ROUNDS) {
            error(trial, "sequence-invalid", "the number in the session is not from 1 to " + MOST_ROUNDS, DAMAGED);
            return;
        }
        if (session.seen.get(sequence)) {
            boolean other = sequence == session.last
                    && !session.state.equals(trial.logger().state());
            error(
                    trial,
                    other ? "policy-changed-in-list" : "rounds-duplicated",
                    other ? "one list was drawn by two states of the policy" : "the round is there twice",
                    other
                            ? "draw each list by one state, and log one row a list."
                            : "remove the copies, or " + DAMAGED);
        } else if (sequence < session.last) {
            warn(
                    trial,
                    "rounds-reordered",
                    "the round stands after a later one",
                    "sort the log by log_order; " + "until then sequences, which need the order, do not apply.");
        } else if (sequence > session.last + 1) {
            warn(
                    trial,
                    "rounds-left-out",
                    "rounds of the session before it are missing",
                    "evaluate all rounds: "
                            + "leaving some out, by who picked or by what was answered, biases every estimate.");
        }
        session.seen.set(sequence);
        session.last = Math.max(session.last, sequence);
    }

    private void checkLearning(Trial trial) {
        Session session = sessions.get(trial.place().session());
        String state = trial.logger().state();
        if (state.isEmpty()) {
            unnamed = true;
        } else if (!FIXED.contains(trial.logger().policy())) {
            String before = states.put(
                    new Learner(trial.place().participant(), trial.logger().policy()), state);
            adaptive |= before != null && !before.equals(state);
        }
        session.state = state;
    }

    private void checkReward(Trial trial) {
        double reward = trial.reward().orElse(0);
        if (!(reward >= 0 && reward <= 1)) {
            error(
                    trial,
                    "reward-invalid",
                    "the reward " + reward + " is not in [0, 1]",
                    "divide rewards by the largest that there can be, and leave empty what is missing.");
        }
        if (trial.reward().isPresent() && trial.played() == 0) {
            error(trial, "reward-of-nothing", "there is a reward but nothing played", DAMAGED);
        }
    }

    private void checkPropensity(Trial trial, Trial.Drawn drawn) {
        if (drawn.candidate() < 0) {
            error(trial, "action-unknown", "what was drawn is none of the candidates", DAMAGED);
        } else if (Double.isNaN(drawn.propensity())) {
            error(
                    trial,
                    "propensity-missing",
                    "the propensity is missing",
                    "log the probability with which the policy "
                            + "drew what it played; it cannot be made up afterwards.");
        } else if (!(drawn.propensity() > 0 && drawn.propensity() <= 1)) {
            error(
                    trial,
                    "propensity-invalid",
                    "the propensity " + drawn.propensity() + " is not in (0, 1]",
                    "log the " + "probability of what was drawn, not its score or its logarithm.");
        }
    }

    /** The logged propensities must be those of a draw without replacement from the logged vector. */
    private void checkVector(Trial trial) {
        double[] left = trial.probabilities().toArray();
        double sum = 0;
        double least = 0;
        for (double p : left) {
            sum += p;
            least = Math.min(least, p);
        }
        if (left.length != trial.candidates().size() || !(Math.abs(sum - 1) < ROUNDING) || least < 0) {
            error(
                    trial,
                    "probabilities-invalid",
                    "the candidates' probabilities are not one each, at least 0, one in sum",
                    DAMAGED);
            return;
        }
        for (int position = 1; position <= trial.list().size(); position++) {
            Trial.Drawn drawn = trial.drawn(position);
            if (drawn.candidate() < 0) {
                return;
            }
            double expected = left[drawn.candidate()] / sum;
            if (Math.abs(expected - drawn.propensity()) > ROUNDING) {
                boolean first = position == 1;
                error(
                        trial,
                        first ? "propensity-differs" : "policy-changed-in-list",
                        first
                                ? "the propensity is not the probability that the vector gives what was drawn"
                                : "the list's propensities are not those of one draw from its vector",
                        "draw each list by one state of the policy, and log what it said; or " + DAMAGED);
                return;
            }
            sum -= left[drawn.candidate()];
            left[drawn.candidate()] = 0;
        }
    }

    private void error(Trial trial, String code, String what, String remedy) {
        tally.note(new Finding(code, Severity.ERROR, what), remedy, where(trial));
    }

    private void warn(Trial trial, String code, String what, String remedy) {
        tally.note(new Finding(code, Severity.WARNING, what), remedy, where(trial));
    }

    private static String where(Trial trial) {
        Trial.Place place = trial.place();
        String session = place.session().isEmpty() ? "" : ", round " + place.sequence() + " of " + place.session();
        return "row " + place.row() + session;
    }

    /** Whether the policy that logged was learning meanwhile; unknown counts as no, and is said. */
    public boolean adaptive() {
        return adaptive;
    }

    /** What was found. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(tally.findings());
        if (adaptive) {
            findings.add(new Finding(
                    "log-adaptive",
                    Severity.WARNING,
                    "The policy that logged was learning: only sequences count as valid intervals, so take the"
                            + " interval 'sequence'."));
        }
        if (unnamed) {
            findings.add(
                    new Finding(
                            "policy-unknown",
                            Severity.INFO,
                            "The log does not say which state of which policy "
                                    + "played: whether it was learning cannot be checked. If it was, only sequences are valid."));
        }
        if (bare) {
            findings.add(new Finding(
                    "support-unchecked",
                    Severity.INFO,
                    "The log has no probabilities of what did not "
                            + "play: whether all that the valued policy may play could have played cannot be checked, nor how "
                            + "large a weight can be. If you know the least propensity, say it with --floor."));
        }
        return findings;
    }
}
