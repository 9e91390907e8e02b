package moodlab.bandit;

import java.util.Map;
import java.util.Optional;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.bandit.linear.LinearPrior;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;

/** Builds policies out of their specs, each within its exploration floor. */
public final class Policies {

    private Policies() {}

    /**
     * An untaught policy.
     *
     * @param seed of the policy's own draws; saved with its state
     */
    public static Policy build(PolicySpec spec, long seed) {
        return build(spec, seed, Optional.empty());
    }

    /**
     * A policy that has had no lesson and begins with what others' lessons say.
     *
     * @param others fitted on other participants
     * @throws PolicyUnusable where the policy has no such weights, or was to have others
     */
    public static Policy warm(PolicySpec spec, long seed, LinearPrior others) {
        if (!Learners.takePriors(spec)) {
            throw new PolicyUnusable(
                    "The policy " + spec.name() + " has no weights that a prior could speak of: choose "
                            + "a linear one, such as thompson, or begin without a prior.");
        }
        return build(spec, seed, Optional.of(others));
    }

    private static Policy build(PolicySpec spec, long seed, Optional<LinearPrior> others) {
        return policy(new Origin.Saved(Origin.FORMAT, spec, seed, 0, Json.tree(Map.of())), others);
    }

    /**
     * The policy as it was: from here it weighs and learns bit for bit as the one that was saved.
     *
     * @throws PolicyUnusable where the state is another policy's, was saved under other settings, in another format or
     *     with other columns, or is damaged
     */
    public static Policy resume(PolicySpec spec, PolicyState state) {
        Origin.Saved saved = Origin.read(spec, state);
        try {
            return policy(saved, Optional.empty());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Origin.damaged(state, e);
        }
    }

    private static Policy policy(Origin.Saved saved, Optional<LinearPrior> others) {
        Origin origin = new Origin(saved.spec(), saved.seed());
        try {
            Learner learner = Learners.of(saved.spec(), others, saved.learnt(), saved.seed());
            return new LearningPolicy(origin, learner, saved.version());
        } catch (LearnerUnusable e) {
            throw new PolicyUnusable(e.getMessage(), e);
        }
    }
}
