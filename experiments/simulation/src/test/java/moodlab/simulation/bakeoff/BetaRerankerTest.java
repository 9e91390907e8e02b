package moodlab.simulation.bakeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;
import moodlab.simulation.environments.Environments;
import moodlab.simulation.environments.Scene;
import moodlab.simulation.environments.World;
import org.junit.jupiter.api.Test;

class BetaRerankerTest {

    private final World world = Environments.named("situnes").maker().open(1, 3);
    private final Scene scene = world.next();
    private final BetaReranker policy = new BetaReranker(world::facts, Integer.MAX_VALUE, 1);

    private Choice weigh() {
        return policy.weigh(scene.context(), scene.candidates());
    }

    @Test
    void playsTheNearestSongUntilTwentyAnswersAreIn() {
        Song nearest = scene.candidates().stream()
                .min(Comparator.comparingDouble(
                        song -> song.affect().distance(scene.context().target())))
                .orElseThrow();
        double weight = weigh().probability(scene.candidates().indexOf(nearest));
        assertEquals(0.95 + 0.05 / 40, weight, 1e-12);
        for (int i = 0; i < 20; i++) {
            assertEquals(weight, weigh().probability(scene.candidates().indexOf(nearest)), 1e-12);
            policy.learn(new Lesson(scene.context(), nearest, 0));
        }
        assertTrue(weigh().probability(scene.candidates().indexOf(nearest)) < weight);
    }

    @Test
    void aSongIsFourOfTwentyTwoFeatures() {
        int[][] ranges = {{0, 6}, {6, 13}, {13, 17}, {17, 22}};
        for (Song song : scene.candidates()) {
            int[] features = policy.features(song);
            IntStream.range(0, 4).forEach(i -> assertTrue(features[i] >= ranges[i][0] && features[i] < ranges[i][1]));
        }
    }

    @Test
    void findsTheFeaturesThatAreRewarded() {
        List<Song> songs = scene.candidates();
        int wanted = policy.features(songs.get(0))[0];
        for (int i = 0; i < 400; i++) {
            Song song = songs.get(i % songs.size());
            policy.learn(new Lesson(scene.context(), song, policy.features(song)[0] == wanted ? 1 : 0));
        }
        double[] weights = weigh().toArray();
        double right = IntStream.range(0, weights.length)
                .filter(i -> policy.features(songs.get(i))[0] == wanted)
                .mapToDouble(i -> weights[i])
                .sum();
        assertTrue(right > 0.9, "weight " + right);
        assertEquals(1, Arrays.stream(weights).sum(), 1e-9);
    }
}
