package moodlab.bandit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.bandit.linear.LinearPrior;
import moodlab.domain.choice.Lesson;
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
        return build(spec, seed, part -> Optional.empty());
    }

    /**
     * A policy that has had no lesson and begins with what others' lessons say.
     *
     * @param others fitted on other participants
     * @throws PolicyUnusable where the policy has no such weights, or was to have others
     */
    public static Policy warm(PolicySpec spec, long seed, LinearPrior others) {
        return build(weighted(spec), seed, part -> Learners.takePriors(part) ? Optional.of(others) : Optional.empty());
    }

    /**
     * The same with a prior that {@link moodlab.bandit.linear.PriorFit} makes of others' lessons under the policy's own settings; each part of a
     * mixture has its own.
     *
     * @param people each one's lessons; none of whoever is to begin with it
     * @throws PolicyUnusable where the policy has no such weights, or there is no lesson to fit them on
     */
    public static Policy warm(PolicySpec spec, long seed, List<List<Lesson>> people) {
        return build(weighted(spec), seed, part -> Learners.fitted(part, people));
    }

    private static PolicySpec weighted(PolicySpec spec) {
        if (!Learners.takePriors(spec)) {
            throw new PolicyUnusable(
                    "The policy " + spec.name() + " has no weights that a prior could speak of: choose "
                            + "a linear one, such as thompson, or teach this one the others' lessons.");
        }
        return spec;
    }

    private static Policy build(PolicySpec spec, long seed, Function<PolicySpec, Optional<LinearPrior>> others) {
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
            return policy(saved, part -> Optional.empty());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Origin.damaged(state, e);
        }
    }

    private static Policy policy(Origin.Saved saved, Function<PolicySpec, Optional<LinearPrior>> others) {
        Origin origin = new Origin(saved.spec(), saved.seed());
        try {
            Learner learner = Learners.of(saved.spec(), others, saved.learnt(), saved.seed());
            return new LearningPolicy(origin, learner, saved.version());
        } catch (LearnerUnusable e) {
            throw new PolicyUnusable(e.getMessage(), e);
        }
    }
}
