package moodlab.bandit;

import java.util.List;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * ε-greedy (Sutton and Barto 2018, section 2.2): w = (1 − ε) g + ε/K, where g is {@link GreedyPolicy}'s weight. The
 * floor that wraps every policy comes on top. Cost: as the greedy policy's.
 */
final class EpsilonGreedyPolicy implements Policy {

    private final GreedyPolicy greedy;
    private final double epsilon;

    EpsilonGreedyPolicy(GreedyPolicy greedy, double epsilon) {
        this.greedy = greedy;
        this.epsilon = epsilon;
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        return FlooredPolicy.floored(greedy.weigh(context, candidates), epsilon);
    }

    @Override
    public void learn(Lesson lesson) {
        greedy.learn(lesson);
    }

    @Override
    public PolicyState state() {
        return greedy.state();
    }
}
