package moodlab.bandit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * The emotion-based player of the literature: play from the folder of the mood that is wanted. All songs whose folder
 * lies nearest to the strategy's target in the valence–arousal plane share the weight evenly; with {@code stay} that is
 * the folder of the listener's present mood. w_i ∝ 1 if |f_i − t| = min_j |f_j − t|, else 0. It learns nothing. Cost:
 * O(K).
 */
final class MoodFolderRule implements Learner {

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        return Weights.onTheBest(songs.stream()
                .mapToDouble(song -> -song.folder().affect().distance(context.target()))
                .toArray());
    }

    @Override
    public void learn(Lesson lesson) {
        // a rule stays a rule
    }

    @Override
    public JsonNode saved() {
        return Json.tree(Map.of());
    }
}
