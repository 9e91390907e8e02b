package moodlab.bandit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import moodlab.bandit.linear.RidgePrior;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.choice.Strategy;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyBehaviourTest {

    private static final List<Song> QUADRANTS = List.of(
            Scenes.song("Q1/a", MoodFolder.Q1),
            Scenes.song("Q2/a", MoodFolder.Q2),
            Scenes.song("Q3/a", MoodFolder.Q3),
            Scenes.song("Q4/a", MoodFolder.Q4));

    private static Context at(double valence, double arousal) {
        return Scenes.context(Optional.empty(), Strategy.STAY, new Affect(valence, arousal), Scenes.NAMES);
    }

    @Test
    void playsFromTheFolderNearestToTheTarget() {
        Policy policy = Policies.build(new PolicySpec.MoodFolder(0.2), 1);
        assertArrayEquals(
                new double[] {0.05, 0.05, 0.85, 0.05},
                policy.weigh(at(-0.3, -0.1), QUADRANTS).toArray(),
                1e-12);
    }

    @Test
    void sharesBetweenFoldersEquallyNear() {
        Policy policy = Policies.build(new PolicySpec.MoodFolder(0.2), 1);
        assertArrayEquals(
                new double[] {0.45, 0.45, 0.05, 0.05},
                policy.weigh(at(0, 0.4), QUADRANTS).toArray(),
                1e-12);
    }

    @Test
    void playsTheFolderOfThePresentEmotionWithStay() {
        List<Song> emotions = Arrays.stream(Emotion.values())
                .map(emotion -> Scenes.song(emotion.label(), MoodFolder.of(emotion)))
                .toList();
        Policy policy = Policies.build(PolicySpec.parse("mood-folder"), 1);
        for (Emotion emotion : Emotion.values()) {
            Choice choice = policy.weigh(Scenes.context(emotion, Strategy.STAY), emotions);
            assertTrue(choice.probability(emotion.ordinal()) > 0.95, emotion.label());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thompson",
                "epsilon",
                "greedy",
                "linucb",
                "linucb-hybrid",
                "logistic",
                "gaussian-process",
                "forest",
                "boosting"
            })
    void learnsThatMoodsWantDifferentSongs(String name) {
        Policy policy = Policies.build(PolicySpec.parse(name), 1);
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            boolean happy = random.nextBoolean();
            Song song = QUADRANTS.get(random.nextInt(4));
            boolean liked = happy == song.affect().valence() > 0;
            policy.learn(new Lesson(mood(happy), song, liked ? 1 : 0));
        }
        double[] happy = policy.weigh(mood(true), QUADRANTS).toArray();
        double[] sad = policy.weigh(mood(false), QUADRANTS).toArray();
        assertTrue(happy[0] + happy[3] > 0.8, name);
        assertTrue(sad[1] + sad[2] > 0.8, name);
    }

    private static Context mood(boolean happy) {
        return Scenes.context(happy ? Emotion.HAPPY : Emotion.SAD, Strategy.STAY);
    }

    @Test
    void learnsWhichSongIsLikedWithoutContext() {
        Policy policy = Policies.build(PolicySpec.parse("context-free"), 1);
        for (int i = 0; i < 20; i++) {
            policy.learn(new Lesson(mood(true), QUADRANTS.get(i % 4), i % 4 == 2 ? 0.9 : 0.2));
        }
        assertTrue(policy.weigh(mood(false), QUADRANTS).probability(2) > 0.7);
    }

    @Test
    void weighsABetaPriorByItsMeanOverManyDraws() {
        PolicySpec.ContextFree spec = new PolicySpec.ContextFree(100_000, 2, 2, 1e-9);
        Policy policy = Policies.build(spec, 5);
        policy.learn(new Lesson(mood(true), QUADRANTS.get(0), 1));
        // P(Beta(3, 2) > Beta(2, 2)) = 22/35, by integrating the first's density times the second's distribution
        double p = 22.0 / 35;
        assertEquals(
                p,
                policy.weigh(mood(true), QUADRANTS.subList(0, 2)).probability(0),
                4 * Math.sqrt(p * (1 - p) / 100_000));
    }

    @Test
    void spreadsEpsilonOnTopOfTheFloor() {
        Policy policy = Policies.build(new PolicySpec.EpsilonGreedy(0.2, RidgePrior.DEFAULT, 0.1), 1);
        policy.learn(new Lesson(mood(true), QUADRANTS.get(0), 1));
        double[] p = policy.weigh(mood(true), QUADRANTS).toArray();
        double rest = 0.9 * 0.2 / 4 + 0.1 / 4;
        assertArrayEquals(new double[] {1 - 3 * rest, rest, rest, rest}, p, 1e-12);
    }

    @Test
    void refusesAContextWithFeaturesItHasNotLearntFrom() {
        Policy policy = Policies.build(PolicySpec.parse("thompson"), 1);
        policy.learn(new Lesson(mood(true), QUADRANTS.get(0), 1));
        Policy resumed = Policies.resume(PolicySpec.parse("thompson"), policy.state());
        Context other = Scenes.context(
                Optional.of(EmotionDistribution.uniform()), Strategy.STAY, Affect.NEUTRAL, List.of("pulse"));
        String message = assertThrows(PolicyUnusable.class, () -> resumed.weigh(other, QUADRANTS))
                .getMessage();
        assertTrue(message.contains("pulse") && message.contains("quality"), message);
    }

    @Test
    void refusesAStateWithOtherColumns() {
        PolicySpec spec = PolicySpec.parse("thompson");
        Policy policy = Policies.build(spec, 1);
        policy.learn(new Lesson(mood(true), QUADRANTS.get(0), 1));
        String json = policy.state().json().replace("\"near_mood\"", "\"far_mood\"");
        PolicyContractTest.assertRefused("columns", spec, new PolicyState("thompson", 1, json));
        String shorter = policy.state().json().replaceFirst("\"moments\":\\[[^,]*,", "\"moments\":[");
        PolicyContractTest.assertRefused("damaged", spec, new PolicyState("thompson", 1, shorter));
    }

    @Test
    void namesThePoliciesWhereANameIsUnknown() {
        String message = assertThrows(PolicyUnusable.class, () -> PolicySpec.parse("ucb"))
                .getMessage();
        assertEquals(
                "There is no policy \"ucb\": choose one of thompson, epsilon, greedy, mood-folder, uniform, context-free, "
                        + "boltzmann, regcb, linucb, linucb-hybrid, logistic, gaussian-process, forest, boosting, mixture.",
                message);
        assertThrows(PolicyUnusable.class, () -> PolicySpec.fromJson("{\"policy\":\"uniform\",\"floor\":null}"));
        assertThrows(PolicyUnusable.class, () -> PolicySpec.fromJson("{\"policy\":\"uniform\",\"floor\":2}"));
        assertThrows(PolicyUnusable.class, () -> PolicySpec.fromJson("{\"policy\":\"java.lang.Object\"}"));
    }

    @Test
    void drawsOtherwiseWithAnotherSeedAndAfterALesson() {
        PolicySpec spec = PolicySpec.parse("thompson");
        List<Song> songs = Scenes.songs(24);
        Choice one = Policies.build(spec, 1).weigh(mood(true), songs);
        assertFalse(one.equals(Policies.build(spec, 2).weigh(mood(true), songs)));
    }

    @Test
    void explainsASongInAFewWords() {
        Context context = Scenes.context(Emotion.SAD, Strategy.LIFT);
        Choice choice = Choice.of(QUADRANTS, 0.05, 0.1, 0.25, 0.6);
        assertEquals(
                new Explanation(0.6, "fits lift: higher valence, lower arousal; weighed highest; mood from folder"),
                Explanation.of(choice, context, QUADRANTS.get(3)));
        assertEquals(
                new Explanation(0.05, "away from lift: higher valence, higher arousal; explored; mood from folder"),
                Explanation.of(choice, context, QUADRANTS.get(0)));
        Choice even = Choice.of(QUADRANTS, 0.25, 0.25, 0.25, 0.25);
        assertEquals(
                "fits lift: higher valence, lower arousal; all songs alike; mood from folder",
                Explanation.of(even, context, QUADRANTS.get(3)).reason());
    }

    @Test
    void neverSaysThatASongBelowTheMoodLifts() {
        Choice even = Choice.of(QUADRANTS, 0.25, 0.25, 0.25, 0.25);
        Context happy = Scenes.context(Emotion.HAPPY, Strategy.LIFT);
        assertEquals(
                "near lift, yet below the mood: lower valence; all songs alike; mood from folder",
                Explanation.of(even, happy, QUADRANTS.get(0)).reason());
        Context staying = Scenes.context(Emotion.HAPPY, Strategy.STAY);
        assertEquals(
                "fits stay: lower valence; all songs alike; mood from folder",
                Explanation.of(even, staying, QUADRANTS.get(0)).reason());
    }
}
