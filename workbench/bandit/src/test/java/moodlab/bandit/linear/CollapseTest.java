package moodlab.bandit.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import moodlab.bandit.Scenes;
import moodlab.domain.choice.Context;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class CollapseTest {

    @RepeatedTest(8)
    void givesTheProductsAndFormsOfTheColumnsThemselves(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<Song> songs = Scenes.songs(300);
        Context context = Scenes.anyContext(random);
        JointFeatures features = JointFeatures.of(context.features().names(), 0.2);
        double[] weights = random.doubles(features.size(), -1, 1).toArray();
        Factor precision = Factor.diagonal(features.size(), 2);
        for (int n = 0; n < 20; n++) {
            precision.add(random.doubles(features.size(), -1, 1).toArray());
        }
        SongFeatures all = SongFeatures.of(features, context, songs);
        double[] scores = all.scores(weights);
        double[] deviations = all.deviations(precision);
        for (int i = 0; i < songs.size(); i++) {
            double[] x = features.of(context, songs.get(i));
            double score = 0;
            for (int j = 0; j < x.length; j++) {
                score += x[j] * weights[j];
            }
            assertEquals(score, scores[i], 1e-12);
            assertEquals(Math.sqrt(precision.inverseForm(x)), deviations[i], 1e-12);
        }
    }
}
