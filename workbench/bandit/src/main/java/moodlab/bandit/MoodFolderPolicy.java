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
 * The emotion-based player of the literature: play from the folder of the mood that is wanted. All songs whose folder
 * lies nearest to the strategy's target in the valence–arousal plane share the weight evenly; with {@code stay} that is
 * the folder of the listener's present mood. w_i ∝ 1 if |f_i − t| = min_j |f_j − t|, else 0. It counts its lessons and
 * learns nothing. Cost: O(K).
 */
final class MoodFolderPolicy implements Policy {

    private final Origin origin;
    private long version;

    MoodFolderPolicy(Origin origin, long version) {
        this.origin = origin;
        this.version = version;
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        double[] nearness = candidates.stream()
                .mapToDouble(song -> -song.folder().affect().distance(context.target()))
                .toArray();
        return Choice.of(candidates, Weights.onTheBest(nearness));
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
