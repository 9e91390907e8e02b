package moodlab.bandit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import moodlab.bandit.learner.Belief;
import moodlab.bandit.learner.Believing;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.bandit.learner.Seeds;
import moodlab.bandit.linear.LinearModel;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * What a policy believes of songs, read out of its state: the posterior's mean and deviation of the mean reward. Linear
 * policies have a normal posterior of xᵀθ, the logistic one that of the log-odds s brought over by σ(s) and σ(s)(1 − σ(s)) √Var
 * s, the context-free one a Beta, the Gaussian process its own, and trees the mean and deviation over bootstrap replicates. The
 * rules (uniform, mood-folder) have none.
 */
public final class Beliefs {

    private final Believing posterior;
    private final String whose;

    private Beliefs(Believing posterior, String whose) {
        this.posterior = posterior;
        this.whose = whose;
    }

    /**
     * Out of that state.
     *
     * @return empty where the policy has no posterior, or has learnt nothing of it yet
     * @throws PolicyUnusable where the state is not one of that policy
     */
    public static Optional<Beliefs> of(PolicySpec spec, PolicyState state) {
        Origin.Saved saved = Origin.read(spec, state);
        try {
            return posterior(spec, saved.learnt(), saved.seed());
        } catch (LearnerUnusable e) {
            throw new PolicyUnusable(e.getMessage(), e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Origin.damaged(state, e);
        }
    }

    private static Optional<Beliefs> posterior(PolicySpec spec, JsonNode learnt, long seed) {
        if (learnt.isEmpty()) {
            return Optional.empty();
        }
        if (spec instanceof PolicySpec.Mixture mixture) {
            return largest(mixture, learnt, seed);
        }
        Optional<Believing> linear = linear(spec, learnt);
        Optional<Believing> found = linear.isPresent() ? linear : other(spec, learnt, seed);
        return found.map(believing -> new Beliefs(believing, spec.name()));
    }

    /** Of the part with the largest share that has a posterior. */
    private static Optional<Beliefs> largest(PolicySpec.Mixture spec, JsonNode learnt, long seed) {
        return IntStream.range(0, spec.parts().size())
                .boxed()
                .sorted(Comparator.comparingDouble(m -> -spec.parts().get(m).share()))
                .flatMap(m -> posterior(spec.parts().get(m).policy(), learnt.path(m), Seeds.mix(seed, m)).stream())
                .findFirst();
    }

    private static Optional<Believing> linear(PolicySpec spec, JsonNode learnt) {
        if (spec instanceof LinearSpec.Logistic logistic) {
            return Optional.of(LinearModel.logistic(logistic.prior(), Optional.empty(), learnt)::likely);
        }
        return Learners.ridge(spec).map(prior -> LinearModel.normal(prior, Optional.empty(), learnt)::straight);
    }

    private static Optional<Believing> other(PolicySpec spec, JsonNode learnt, long seed) {
        Learner learner = Learners.of(spec, part -> Optional.empty(), learnt, seed);
        return learner instanceof Believing believing ? Optional.of(believing) : Optional.empty();
    }

    /** Which policy's: its name, or that of the part of a mixture that it is of. */
    public String whose() {
        return whose;
    }

    /**
     * The posterior for that song in that context.
     *
     * @throws PolicyUnusable where the policy learnt from contexts with other features
     */
    public Belief of(Context context, Song song) {
        try {
            return posterior.belief(context, song);
        } catch (LearnerUnusable e) {
            throw new PolicyUnusable(e.getMessage(), e);
        }
    }
}
