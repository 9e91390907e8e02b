package moodlab.bandit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moodlab.bandit.LinearSpec;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.bandit.Scenes;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorFitTest {

    private static final List<Song> SONGS = Scenes.songs(24);
    private static final RidgePrior SETTINGS = RidgePrior.DEFAULT;

    /** People who like pleasant songs, each a little otherwise. */
    private static List<List<Lesson>> others(int people, int lessons) {
        List<List<Lesson>> others = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            Random random = new Random(p);
            List<Lesson> own = new ArrayList<>();
            for (int n = 0; n < lessons; n++) {
                Lesson lesson = Scenes.lesson(SONGS, random);
                double liking = 0.5 + 0.4 * lesson.song().affect().valence() + 0.1 * random.nextGaussian();
                own.add(new Lesson(lesson.context(), lesson.song(), Math.max(0, Math.min(1, liking))));
            }
            others.add(own);
        }
        return others;
    }

    @ParameterizedTest
    @ValueSource(strings = {"thompson", "greedy", "boltzmann", "mixture"})
    void letsANewListenerBeginWithWhatOthersLike(String name) {
        PolicySpec spec = PolicySpec.parse(name);
        Policy warm = Policies.warm(spec, 3, PriorFit.normal(others(12, 40), SETTINGS));
        Context context = Scenes.anyContext(new Random(1));
        assertEquals(0, warm.state().version());
        double[] cold = Policies.build(spec, 3).weigh(context, SONGS).toArray();
        double[] p = warm.weigh(context, SONGS).toArray();
        double gained = 0;
        for (int i = 0; i < p.length; i++) {
            gained += (p[i] - cold[i]) * SONGS.get(i).affect().valence();
        }
        assertTrue(gained > 0.1, name + " " + gained);
        Policy resumed = Policies.resume(spec, warm.state());
        Scenes.teach(warm, SONGS, 10, 4);
        Scenes.teach(resumed, SONGS, 10, 4);
        assertEquals(warm.weigh(context, SONGS), resumed.weigh(context, SONGS));
        assertEquals(warm.state(), resumed.state());
    }

    @Test
    void comesNearTheWeightsThatWereDrawn() {
        LinearPrior prior = PriorFit.normal(others(30, 60), new RidgePrior(0.3, 0.15, 0));
        int valence = prior.columns().indexOf("song_valence");
        double[] mean = prior.mean();
        // 0.4 · valence is 0.2 in units of a quadrant's centre, shared with columns that go along with valence
        assertTrue(mean[valence] > 0.1 && mean[valence] < 0.3, "weight " + mean[valence]);
    }

    @Test
    void refusesWhatIsNoPriorAndReadsWhatItWrote() {
        List<Lesson> none = List.of();
        assertThrows(LearnerUnusable.class, () -> PriorFit.normal(List.of(none), SETTINGS));
        PolicySpec uniform = PolicySpec.parse("uniform");
        LinearPrior prior = PriorFit.normal(others(2, 5), SETTINGS);
        assertThrows(PolicyUnusable.class, () -> Policies.warm(uniform, 1, prior));
        assertThrows(PolicyUnusable.class, () -> Policies.warm(uniform, 1, others(2, 5)));
        assertThrows(PolicyUnusable.class, () -> Policies.warm(PolicySpec.parse("thompson"), 1, List.of(none)));
        LinearPrior again = LinearPrior.fromJson(prior.toJson());
        assertArrayEquals(prior.mean(), again.mean());
        assertEquals(prior.toJson(), again.toJson());
        assertThrows(LearnerUnusable.class, () -> LinearPrior.fromJson("{\"mean\":[1]}"));
    }

    @Test
    void isFittedUnderEachPolicysOwnSettings() {
        List<List<Lesson>> people = others(6, 20);
        PolicySpec thompson = PolicySpec.parse("thompson");
        PolicySpec hybrid = PolicySpec.parse("linucb-hybrid");
        PolicySpec logistic = PolicySpec.parse("logistic");
        Policy songwise = Policies.warm(thompson, 3, PriorFit.normal(people, ((PolicySpec.Thompson) thompson).prior()));
        Policy shared = Policies.warm(hybrid, 3, PriorFit.normal(people, ((LinearSpec.HybridLinUcb) hybrid).prior()));
        Policy odds = Policies.warm(logistic, 3, PriorFit.logistic(people, ((LinearSpec.Logistic) logistic).prior()));
        assertEquals(songwise.state(), Policies.warm(thompson, 3, people).state());
        assertEquals(shared.state(), Policies.warm(hybrid, 3, people).state());
        assertEquals(odds.state(), Policies.warm(logistic, 3, people).state());
        PolicySpec both = new PolicySpec.Mixture(
                List.of(new PolicySpec.Mixture.Part(thompson, 0.5), new PolicySpec.Mixture.Part(logistic, 0.5)),
                1,
                0.1);
        String state = Policies.warm(both, 3, people).state().json();
        for (Policy part : List.of(songwise, odds)) {
            String json = part.state().json();
            String prior = json.substring(json.indexOf("\"prior\":{\"contextFeatures\""), json.lastIndexOf("]}") + 2);
            assertTrue(state.contains(prior), prior);
        }
    }

    @Test
    void takesLogOddsForLogisticPolicies() {
        PolicySpec spec = PolicySpec.parse("logistic");
        Policy warm = Policies.warm(spec, 3, PriorFit.logistic(others(12, 40), LogisticPrior.DEFAULT));
        double[] p = warm.weigh(Scenes.anyContext(new Random(1)), SONGS).toArray();
        double valence = 0;
        for (int i = 0; i < p.length; i++) {
            valence += p[i] * SONGS.get(i).affect().valence();
        }
        assertTrue(valence > 0.3, "mean valence " + valence);
    }
}
