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
 * Every song alike: w = 1/K. The baseline, and the fairest log for off-policy evaluation (Li, Chu, Langford and Wang
 * 2011, "Unbiased offline evaluation of contextual-bandit-based news article recommendation algorithms", WSDM). It
 * learns nothing. Cost: O(K).
 */
final class UniformRule implements Learner {

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        return Weights.even(songs.size());
    }

    @Override
    public void learn(Lesson lesson) {
        // every lesson finds it as it was
    }

    @Override
    public JsonNode saved() {
        return Json.tree(Map.of());
    }
}
