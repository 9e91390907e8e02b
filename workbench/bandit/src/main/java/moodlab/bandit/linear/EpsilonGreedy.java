package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * ε-greedy (Sutton and Barto 2018, section 2.2): w = (1 − ε) g + ε/K, where g is {@link Greedy}'s weight. The floor that
 * wraps every policy comes on top. Cost: as the greedy policy's.
 */
public final class EpsilonGreedy implements Learner {

    private final Greedy greedy;
    private final double epsilon;

    public EpsilonGreedy(Greedy greedy, double epsilon) {
        this.greedy = greedy;
        this.epsilon = epsilon;
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        double[] weights = greedy.weights(context, songs, seed);
        Weights.floor(weights, epsilon);
        return weights;
    }

    @Override
    public void learn(Lesson lesson) {
        greedy.learn(lesson);
    }

    @Override
    public JsonNode saved() {
        return greedy.saved();
    }
}
