package moodlab.bandit;

import java.util.List;
import java.util.Random;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * Linear Thompson sampling (Agrawal and Goyal 2013, "Thompson sampling for contextual bandits with linear payoffs",
 * ICML; Chapelle and Li 2011) on {@link JointFeatures} and {@link LinearPosterior}.
 *
 * <p>θ₁ … θ_N are drawn from the posterior with a seed made of the policy's seed and the number of lessons; w_i is the
 * share of draws in which song i has the highest xᵀθ, ties shared. These counts define the policy, so the propensities
 * are exact, not estimates of an unknown probability. The draws depend neither on the context nor on the candidates or
 * their order. Cost: O(d²) a lesson, O(N(d² + Kd)) a round.
 */
final class LinearThompsonPolicy implements Policy {

    private final Origin origin;
    private final int draws;
    private LinearModel model;
    private long version;

    LinearThompsonPolicy(Origin origin, int draws, LinearModel model, long version) {
        this.origin = origin;
        this.draws = draws;
        this.model = model;
        this.version = version;
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        // Random's numbers are laid down by the Java specification: the same on any machine
        Random random = new Random(origin.seedAt(version));
        double[][] rows = model.rows(context, candidates);
        LinearPosterior posterior = model.posterior(context);
        double[] mean = posterior.mean();
        double[] counts = new double[candidates.size()];
        for (int n = 0; n < draws; n++) {
            Weights.addBest(LinearModel.scores(rows, posterior.draw(mean, random)), 1, counts);
        }
        return Choice.of(candidates, Weights.frequencies(counts, draws));
    }

    @Override
    public void learn(Lesson lesson) {
        model = model.plus(lesson);
        version++;
    }

    @Override
    public PolicyState state() {
        return origin.state(version, model.saved());
    }
}
