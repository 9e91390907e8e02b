package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * Linear Thompson sampling (Agrawal and Goyal 2013, "Thompson sampling for contextual bandits with linear payoffs",
 * ICML; Chapelle and Li 2011) on {@link JointFeatures} and {@link LinearPosterior}.
 *
 * <p>θ₁ … θ_N are drawn from the posterior with a seed made of the policy's seed and the number of lessons; w_i is the
 * share of draws in which song i has the highest xᵀθ, ties shared; where songs have effects of their own
 * ({@link SongEffects}), the highest xᵀθ + b_i, with b_i drawn given θ. These counts define the policy, so the propensities
 * are exact, not estimates of an unknown probability. The draws depend neither on the context nor on the candidates or
 * their order. Cost: O(d²) a lesson, O(N(d² + Kd)) a round.
 */
public final class LinearThompson implements Learner {

    private final LinearModel model;
    private final int draws;

    public LinearThompson(LinearModel model, int draws) {
        this.model = model;
        this.draws = draws;
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        return Weights.frequencies(model.timesBest(context, songs, draws, seed), draws);
    }

    @Override
    public void learn(Lesson lesson) {
        model.learn(lesson);
    }

    @Override
    public JsonNode saved() {
        return model.saved();
    }
}
