package moodlab.bandit.linear;

import java.util.List;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.song.Song;

/**
 * The song with the highest expected reward under a ridge regression (Hoerl and Kennard 1970) on {@link JointFeatures}:
 * w = 1 at argmax xᵀθ̂, θ̂ = (XᵀX + λI)⁻¹Xᵀ(r − ½); songs with equal expectations share. Before the first lesson all are
 * equal. It explores by the floor alone, so it can settle on the second best. Cost: O(d²) a lesson, O(d² + Kd) a round.
 */
public final class Greedy extends LinearLearner {

    public Greedy(LinearModel model) {
        super(model);
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        return Weights.onTheBest(model().expected(context, songs));
    }
}
