package moodlab.bandit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import moodlab.bandit.fitted.BootstrappedTrees;
import moodlab.bandit.fitted.GaussianProcessThompson;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.Seeds;
import moodlab.bandit.linear.Boltzmann;
import moodlab.bandit.linear.EpsilonGreedy;
import moodlab.bandit.linear.Greedy;
import moodlab.bandit.linear.HybridLinUcb;
import moodlab.bandit.linear.LinUcb;
import moodlab.bandit.linear.LinearModel;
import moodlab.bandit.linear.LinearPrior;
import moodlab.bandit.linear.LinearThompson;
import moodlab.bandit.linear.PriorFit;
import moodlab.bandit.linear.RegCb;
import moodlab.bandit.linear.RidgePrior;
import moodlab.domain.choice.Lesson;

/** The learner that a spec asks for, as it was saved. */
final class Learners {

    private Learners() {}

    /** Whether a prior on the weights of joint features means anything to it. */
    static boolean takePriors(PolicySpec spec) {
        if (spec instanceof PolicySpec.Mixture mixture) {
            return mixture.parts().stream().anyMatch(part -> takePriors(part.policy()));
        }
        return spec instanceof PolicySpec.Thompson
                || spec instanceof PolicySpec.EpsilonGreedy
                || spec instanceof PolicySpec.Greedy
                || (spec instanceof LinearSpec && !(spec instanceof LinearSpec.LinUcb));
    }

    /** The prior of the one ridge regression that it consists of; empty where it is made otherwise. */
    static Optional<RidgePrior> ridge(PolicySpec spec) {
        if (spec instanceof PolicySpec.Thompson thompson) {
            return Optional.of(thompson.prior());
        }
        if (spec instanceof PolicySpec.EpsilonGreedy epsilon) {
            return Optional.of(epsilon.prior());
        }
        if (spec instanceof PolicySpec.Greedy greedy) {
            return Optional.of(greedy.prior());
        }
        if (spec instanceof LinearSpec.Boltzmann boltzmann) {
            return Optional.of(boltzmann.prior());
        }
        return spec instanceof LinearSpec.RegCb regCb ? Optional.of(regCb.prior()) : Optional.empty();
    }

    /** What people's lessons say of its weights; empty where it has none. */
    static Optional<LinearPrior> fitted(PolicySpec spec, List<List<Lesson>> people) {
        if (spec instanceof LinearSpec.Logistic logistic) {
            return Optional.of(PriorFit.logistic(people, logistic.prior()));
        }
        if (spec instanceof LinearSpec.HybridLinUcb hybrid) {
            return Optional.of(PriorFit.normal(people, hybrid.prior()));
        }
        return ridge(spec).map(prior -> PriorFit.normal(people, prior));
    }

    /**
     * Builds it.
     *
     * @param others what is believed beforehand of the weights of a policy that has some: it, or a part of a mixture
     * @param learnt what it wrote; empty before the first lesson
     * @param seed of what chance it needs while it learns
     * @throws IllegalArgumentException where that is damaged
     */
    static Learner of(PolicySpec spec, Function<PolicySpec, Optional<LinearPrior>> others, JsonNode learnt, long seed) {
        if (spec instanceof LinearSpec linear) {
            return linear(linear, others, learnt);
        }
        if (spec instanceof FittedSpec fitted) {
            return fitted(fitted, learnt, seed);
        }
        if (spec instanceof PolicySpec.Thompson thompson) {
            return new LinearThompson(
                    LinearModel.normal(thompson.prior(), others.apply(spec), learnt), thompson.draws(), 1);
        }
        if (spec instanceof PolicySpec.EpsilonGreedy epsilon) {
            return new EpsilonGreedy(greedy(epsilon.prior(), others.apply(spec), learnt), epsilon.epsilon());
        }
        if (spec instanceof PolicySpec.Greedy greedy) {
            return greedy(greedy.prior(), others.apply(spec), learnt);
        }
        if (spec instanceof PolicySpec.ContextFree contextFree) {
            return new ContextFreeThompson(contextFree, learnt);
        }
        if (spec instanceof PolicySpec.Mixture mixture) {
            return mixture(mixture, others, learnt, seed);
        }
        return spec instanceof PolicySpec.MoodFolder ? new MoodFolderRule() : new UniformRule();
    }

    private static Greedy greedy(RidgePrior prior, Optional<LinearPrior> others, JsonNode learnt) {
        return new Greedy(LinearModel.normal(prior, others, learnt));
    }

    private static Learner linear(
            LinearSpec spec, Function<PolicySpec, Optional<LinearPrior>> others, JsonNode learnt) {
        if (spec instanceof LinearSpec.Boltzmann boltzmann) {
            return new Boltzmann(
                    LinearModel.normal(boltzmann.prior(), others.apply(spec), learnt), boltzmann.temperature());
        }
        if (spec instanceof LinearSpec.RegCb regCb) {
            LinearModel model = LinearModel.normal(regCb.prior(), others.apply(spec), learnt);
            return new RegCb(model, regCb.radius(), regCb.optimistic());
        }
        if (spec instanceof LinearSpec.LinUcb linUcb) {
            return LinUcb.resumed(linUcb.prior(), linUcb.alpha(), learnt);
        }
        if (spec instanceof LinearSpec.HybridLinUcb hybrid) {
            return HybridLinUcb.of(hybrid.prior(), hybrid.alpha(), others.apply(spec), learnt);
        }
        LinearSpec.Logistic logistic = (LinearSpec.Logistic) spec;
        LinearModel model = LinearModel.logistic(logistic.prior(), others.apply(spec), learnt);
        return new LinearThompson(model, logistic.draws(), logistic.prior().width());
    }

    private static Learner fitted(FittedSpec spec, JsonNode learnt, long seed) {
        if (spec instanceof FittedSpec.GaussianProcess process) {
            return new GaussianProcessThompson(process.prior(), process.draws(), process.limits(), learnt);
        }
        if (spec instanceof FittedSpec.Forest forest) {
            return new BootstrappedTrees(forest.prior(), seed, forest.lessons(), learnt);
        }
        FittedSpec.Boosting boosting = (FittedSpec.Boosting) spec;
        return new BootstrappedTrees(boosting.prior(), seed, boosting.lessons(), learnt);
    }

    private static Mixture mixture(
            PolicySpec.Mixture spec, Function<PolicySpec, Optional<LinearPrior>> others, JsonNode learnt, long seed) {
        if (!learnt.isEmpty() && learnt.size() != spec.parts().size()) {
            throw new IllegalArgumentException(
                    learnt.size() + " states for " + spec.parts().size() + " parts");
        }
        List<Learner> parts = new ArrayList<>();
        for (int m = 0; m < spec.parts().size(); m++) {
            PolicySpec part = spec.parts().get(m).policy();
            JsonNode own = learnt.isEmpty() ? Json.tree(Map.of()) : learnt.path(m);
            parts.add(of(part, others, own, Seeds.mix(seed, m)));
        }
        return new Mixture(spec, parts);
    }
}
