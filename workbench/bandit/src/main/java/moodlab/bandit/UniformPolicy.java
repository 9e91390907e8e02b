package moodlab.bandit;

import java.util.List;
import java.util.Map;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * Every song alike: w = 1/K. The baseline, and the fairest log for off-policy evaluation (Li, Chu, Langford and Wang
 * 2011, "Unbiased offline evaluation of contextual-bandit-based news article recommendation algorithms", WSDM). It
 * counts its lessons and learns nothing. Cost: O(K).
 */
final class UniformPolicy implements Policy {

    private final Origin origin;
    private long version;

    UniformPolicy(Origin origin, long version) {
        this.origin = origin;
        this.version = version;
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        return Choice.of(candidates, Weights.even(candidates.size()));
    }

    @Override
    public void learn(Lesson lesson) {
        version++;
    }

    @Override
    public PolicyState state() {
        return origin.state(version, Json.tree(Map.of()));
    }
}
