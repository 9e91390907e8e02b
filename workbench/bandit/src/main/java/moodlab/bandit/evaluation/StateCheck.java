package moodlab.bandit.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;

/**
 * Whether a saved state had learnt from the log that it is to be valued on, as far as the log tells: by the hashes of the
 * states that played and of those that came out of a lesson. A state does not say itself what it was taught with.
 */
public final class StateCheck {

    private final PolicyState.Stamp stamp;
    private final Map<String, Long> answered = new HashMap<>();
    private String where = "";

    private StateCheck(PolicyState.Stamp stamp) {
        this.stamp = stamp;
    }

    /**
     * What is to be said of a policy's state.
     *
     * @param learnt whether a state of that hash came out of a lesson that the log holds
     * @return an error where the state had learnt from the log; a warning where that cannot be told; none of a policy that
     *     learns nothing or has learnt nothing yet, from nobody
     */
    public static List<Finding> findings(Policy policy, TrialSource log, Predicate<String> learnt) {
        PolicyState state = policy.state();
        if (Targets.isFixed(state.name()) || (state.version() == 0 && !hasPrior(state))) {
            return List.of();
        }
        StateCheck check = new StateCheck(state.stamp());
        log.forEach(check::add);
        if (check.where.isEmpty() && learnt.test(check.stamp.hash())) {
            check.where = "a lesson of this log";
        }
        return List.of(check.where.isEmpty() ? unchecked() : check.taught());
    }

    /** Whether it began with what others' lessons say, of whom the state tells no more than a bare one of its teachers. */
    private static boolean hasPrior(PolicyState state) {
        try {
            return new ObjectMapper().readTree(state.json()).path("learnt").findValue("prior") != null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("states are JSON", e);
        }
    }

    /** A state that plays after answered rounds of the same policy and participant has learnt from these. */
    private void add(Trial trial) {
        String learner = trial.place().participant() + "\n" + trial.logger().policy();
        boolean plays = trial.logger().state().equals(stamp.hash());
        if (plays && where.isEmpty() && answered.getOrDefault(learner, 0L) > 0) {
            where = answered.get(learner) + " answered rounds of "
                    + trial.place().participant() + " before row "
                    + trial.place().row();
        }
        if (trial.reward().isPresent()) {
            answered.merge(learner, 1L, Long::sum);
        }
    }

    private Finding taught() {
        return new Finding(
                "state-taught-here",
                Finding.Severity.ERROR,
                "The state of " + stamp.name() + " (after " + stamp.version()
                        + " lessons) was taught with rounds of this"
                        + " log (" + where + "): no policy is valued on what it learnt from. Value it on rounds of"
                        + " other participants or on later ones, or give the policy's settings in place of its state: it"
                        + " is then fitted on the others.");
    }

    private static Finding unchecked() {
        return new Finding(
                "state-unchecked",
                Finding.Severity.WARNING,
                "A saved state does not say which rounds it was taught with, and this log does not show that it was one"
                        + " of its own: if it was taught with these rounds all the same, the values are too good. Value it"
                        + " on rounds of other participants, or on later ones.");
    }
}
