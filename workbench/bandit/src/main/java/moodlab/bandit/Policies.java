package moodlab.bandit;

import java.util.Map;
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
        return floored(spec, new Origin.Saved(Origin.FORMAT, spec, seed, 0, Json.tree(Map.of())));
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
            return floored(spec, saved);
        } catch (IllegalArgumentException e) {
            throw Origin.damaged(state, e);
        }
    }

    private static Policy floored(PolicySpec spec, Origin.Saved saved) {
        return new FlooredPolicy(bare(spec, saved), spec.floor());
    }

    private static Policy bare(PolicySpec spec, Origin.Saved saved) {
        Origin origin = new Origin(spec, saved.seed());
        if (spec instanceof PolicySpec.Thompson thompson) {
            LinearModel model = LinearModel.resumed(thompson.prior(), saved.learnt());
            return new LinearThompsonPolicy(origin, thompson.draws(), model, saved.version());
        }
        if (spec instanceof PolicySpec.EpsilonGreedy epsilon) {
            return new EpsilonGreedyPolicy(greedy(origin, epsilon.prior(), saved), epsilon.epsilon());
        }
        if (spec instanceof PolicySpec.Greedy greedy) {
            return greedy(origin, greedy.prior(), saved);
        }
        if (spec instanceof PolicySpec.ContextFree contextFree) {
            return new ContextFreeThompsonPolicy(contextFree, saved);
        }
        return spec instanceof PolicySpec.MoodFolder
                ? new MoodFolderPolicy(origin, saved.version())
                : new UniformPolicy(origin, saved.version());
    }

    private static GreedyPolicy greedy(Origin origin, RidgePrior prior, Origin.Saved saved) {
        return new GreedyPolicy(origin, LinearModel.resumed(prior, saved.learnt()), saved.version());
    }
}
