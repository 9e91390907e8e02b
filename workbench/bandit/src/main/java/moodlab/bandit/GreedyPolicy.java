package moodlab.bandit;

import java.util.List;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * The song with the highest expected reward under a ridge regression (Hoerl and Kennard 1970) on {@link JointFeatures}:
 * w = 1 at argmax xᵀθ̂, θ̂ = (XᵀX + λI)⁻¹Xᵀ(r − ½); songs with equal expectations share. Before the first lesson all are
 * equal. It explores by the floor alone, so it can settle on the second best. Cost: O(d²) a lesson, O(d² + Kd) a round.
 */
final class GreedyPolicy implements Policy {

    private final Origin origin;
    private LinearModel model;
    private long version;

    GreedyPolicy(Origin origin, LinearModel model, long version) {
        this.origin = origin;
        this.model = model;
        this.version = version;
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        return Choice.of(candidates, Weights.onTheBest(model.expected(context, candidates)));
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
