package moodlab.bandit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import moodlab.bandit.learner.Seeds;
import moodlab.bandit.linear.Memory;
import moodlab.bandit.linear.RidgePrior;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.choice.Strategy;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every policy promises. */
class PolicyContractTest {

    private static final List<Song> SONGS = Scenes.songs(24);
    private static final Context CONTEXT = Scenes.context(Emotion.SAD, Strategy.LIFT);

    static Stream<PolicySpec> specs() {
        RidgePrior songs = RidgePrior.SONGS;
        return Stream.concat(
                PolicySpec.defaults().stream(),
                Stream.of(
                        new PolicySpec.Thompson(100, RidgePrior.DEFAULT, 0.05),
                        new PolicySpec.Thompson(100, songs.with(Memory.window(20)), 0.05),
                        new PolicySpec.Greedy(songs, 0.05),
                        new LinearSpec.RegCb(1, false, songs, 0.05)));
    }

    private static Policy taught(PolicySpec spec, int lessons) {
        Policy policy = Policies.build(spec, 7);
        Scenes.teach(policy, SONGS, lessons, 5);
        return policy;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void givesProbabilitiesThatSumToOneAndKeepTheFloor(PolicySpec spec) {
        Random random = new Random(3);
        for (int size : new int[] {1, 2, 7, 24}) {
            for (int lessons : new int[] {0, 1, 40}) {
                List<Song> songs = SONGS.subList(0, size);
                double[] p = taught(spec, lessons)
                        .weigh(Scenes.anyContext(random), songs)
                        .toArray();
                assertEquals(1, Arrays.stream(p).sum(), 1e-12);
                assertTrue(Arrays.stream(p).allMatch(each -> each >= spec.floor() / size));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void givesASongTheSameProbabilityWhereverItStandsInTheList(PolicySpec spec) {
        List<Song> shuffled = new ArrayList<>(SONGS);
        Collections.shuffle(shuffled, new Random(9));
        Policy policy = taught(spec, 30);
        Choice choice = policy.weigh(CONTEXT, SONGS);
        Choice other = policy.weigh(CONTEXT, shuffled);
        for (int i = 0; i < SONGS.size(); i++) {
            assertEquals(choice.probability(i), other.probability(shuffled.indexOf(SONGS.get(i))));
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void drawsTheFirstPositionAsOftenAsItWeighs(PolicySpec spec) {
        int draws = 20_000;
        Choice choice = taught(spec, 30).weigh(CONTEXT, SONGS);
        double[] frequency = new double[SONGS.size()];
        for (int seed = 0; seed < draws; seed++) {
            Song first = choice.draw(3, Seeds.mix(1, seed)).song(1);
            frequency[SONGS.indexOf(first)] += 1.0 / draws;
        }
        for (int i = 0; i < frequency.length; i++) {
            double p = choice.probability(i);
            double standardError = Math.sqrt(p * (1 - p) / draws);
            assertEquals(
                    p, frequency[i], 4.5 * standardError, "song " + i); // 24 songs, 19 policies: 1 in 300 by chance
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void weighsTheSameBitForBitInTheSameState(PolicySpec spec) {
        Policy policy = taught(spec, 30);
        Choice first = policy.weigh(CONTEXT, SONGS);
        policy.weigh(Scenes.context(Emotion.HAPPY, Strategy.STAY), SONGS.subList(0, 5));
        assertEquals(first, policy.weigh(CONTEXT, SONGS));
        assertEquals(first, taught(spec, 30).weigh(CONTEXT, SONGS));
        assertEquals(policy.state(), taught(spec, 30).state());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void goesOnFromItsSavedStateAsIfNothingHadHappened(PolicySpec spec) {
        for (int lessons : new int[] {0, 1, 30}) {
            Policy policy = taught(spec, lessons);
            Policy resumed = Policies.resume(spec, policy.state());
            assertEquals(policy.state(), resumed.state());
            assertEquals(policy.weigh(CONTEXT, SONGS), resumed.weigh(CONTEXT, SONGS));
            Scenes.teach(policy, SONGS, 20, 8);
            Scenes.teach(resumed, SONGS, 20, 8);
            assertEquals(policy.state(), resumed.state());
            assertEquals(policy.weigh(CONTEXT, SONGS), resumed.weigh(CONTEXT, SONGS));
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void weighsSongsThatArriveAndLearnsOnAfterSongsLeave(PolicySpec spec) {
        Policy policy = taught(spec, 30);
        List<Song> changed = new ArrayList<>(SONGS.subList(12, 24));
        changed.add(Scenes.song("new", MoodFolder.of(Emotion.SURPRISE)));
        assertTrue(policy.weigh(CONTEXT, changed).probability(12) >= spec.floor() / 13);
        policy.learn(new Lesson(CONTEXT, changed.get(12), 1));
        policy.learn(new Lesson(CONTEXT, SONGS.get(0), 0)); // left after it had played
        assertEquals(13, policy.weigh(CONTEXT, changed).candidates().size());
        assertEquals(32, policy.state().version());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void learnsTheSameFromABatchThatComesLateAsFromOneAnswerAtATime(PolicySpec spec) {
        Policy late = taught(spec, 30);
        Policy prompt = Policies.build(spec, 7);
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            Scenes.teachOne(prompt, SONGS, random);
            prompt.weigh(CONTEXT, SONGS);
            prompt.state();
        }
        assertEquals(late.state(), prompt.state());
        assertEquals(late.weigh(CONTEXT, SONGS), prompt.weigh(CONTEXT, SONGS));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readsStatesOfTheFirstFormat(PolicySpec spec) {
        Policy policy = taught(spec, 30);
        PolicyState first = with(policy.state(), policy.state().json().replace("\"format\":3", "\"format\":1"));
        assertEquals(policy.weigh(CONTEXT, SONGS), Policies.resume(spec, first).weigh(CONTEXT, SONGS));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void countsItsLessons(PolicySpec spec) {
        Policy policy = Policies.build(spec, 7);
        for (int lessons = 0; lessons < 3; lessons++) {
            assertEquals(lessons, policy.state().version());
            assertEquals(spec.name(), policy.state().name());
            policy.learn(new Lesson(CONTEXT, SONGS.get(lessons), 1));
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void doesNotChangeByWeighing(PolicySpec spec) {
        Policy policy = taught(spec, 10);
        PolicyState before = policy.state();
        policy.weigh(CONTEXT, SONGS);
        assertEquals(before, policy.state());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void weighsWithoutAFace(PolicySpec spec) {
        Context blind = Scenes.context(Optional.empty(), Strategy.STAY, Affect.NEUTRAL, Scenes.NAMES);
        assertEquals(SONGS, taught(spec, 10).weigh(blind, SONGS).candidates());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void isTheSameAfterItsSpecWentThroughJson(PolicySpec spec) {
        assertEquals(spec, PolicySpec.fromJson(spec.toJson()));
        assertTrue(PolicySpec.defaults().contains(PolicySpec.parse(spec.name())));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void refusesARewardOutsideZeroToOne(PolicySpec spec) {
        Policy policy = Policies.build(spec, 7);
        for (double reward : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> policy.learn(new Lesson(CONTEXT, SONGS.get(0), reward)));
        }
        assertEquals(0, policy.state().version());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void refusesAStateThatIsNotItsOwn(PolicySpec spec) {
        PolicyState state = taught(spec, 3).state();
        PolicySpec other = PolicySpec.parse(spec.name().equals("uniform") ? "thompson" : "uniform");
        assertRefused("cannot be resumed as", other, state);
        assertRefused("format 4", spec, with(state, state.json().replace("\"format\":3", "\"format\":4")));
        assertRefused("saved under", spec, with(state, state.json().replace("\"floor\":0.05", "\"floor\":0.06")));
        assertRefused("damaged", spec, with(state, state.json().substring(1)));
        assertRefused("damaged", spec, with(state, state.json().replace("\"version\":3", "\"version\":4")));
    }

    private static PolicyState with(PolicyState state, String json) {
        return new PolicyState(state.name(), state.version(), json);
    }

    static void assertRefused(String part, PolicySpec spec, PolicyState state) {
        String message = assertThrows(PolicyUnusable.class, () -> Policies.resume(spec, state))
                .getMessage();
        assertTrue(message.contains(part) && message.endsWith("."), message);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void startsWithoutAPreferenceThatTheMoodDoesNotGive(PolicySpec spec) {
        List<Song> twins = List.of(
                Scenes.song("a", MoodFolder.Q1), Scenes.song("b", MoodFolder.Q1), Scenes.song("c", MoodFolder.Q1));
        double third = 1.0 / 3;
        // where each song is drawn by itself 100 draws are counted: four standard errors
        boolean alone = drawsEachSong(spec);
        double tolerance = alone ? 4 * Math.sqrt(third * (1 - third) / 100) : 1e-12;
        assertArrayEquals(
                new double[] {third, third, third},
                Policies.build(spec, 7).weigh(CONTEXT, twins).toArray(),
                tolerance);
    }

    private static boolean drawsEachSong(PolicySpec spec) {
        if (spec instanceof PolicySpec.Mixture mixture) {
            return mixture.parts().stream().anyMatch(part -> drawsEachSong(part.policy()));
        }
        return spec instanceof PolicySpec.ContextFree
                || spec instanceof FittedSpec.GaussianProcess
                || (spec instanceof PolicySpec.Thompson thompson
                        && thompson.prior().songDeviation() > 0);
    }
}
