package moodlab.bandit.linear;

import java.util.List;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
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
 *
 * <p>On a model with {@link LinearModel#logistic} it is Thompson sampling on a logistic regression (Chapelle and Li 2011, "An
 * empirical evaluation of Thompson sampling", NIPS) with {@link LogisticLaplace}, θ drawn about the mode: the highest xᵀθ
 * is the highest probability too. That fits rewards that are mostly 0 or 1 better than a straight line where they are rare.
 */
public final class LinearThompson extends LinearLearner {

    private final int draws;
    private final double width;

    /**
     * On that model.
     *
     * @param draws N
     * @param width of the draws, relative to the posterior's deviation; below 1 explores less
     */
    public LinearThompson(LinearModel model, int draws, double width) {
        super(model);
        this.draws = draws;
        this.width = width;
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        return Weights.frequencies(model().timesBest(context, songs, new Sampling(draws, width, seed)), draws);
    }
}
