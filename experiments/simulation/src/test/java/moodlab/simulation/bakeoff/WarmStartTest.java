package moodlab.simulation.bakeoff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.linear.LinearPrior;
import moodlab.bandit.linear.PriorFit;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;
import moodlab.simulation.PairedDifference;
import moodlab.simulation.environments.Environment;
import moodlab.simulation.environments.Environments;
import moodlab.simulation.environments.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a prior is worth in a listener's first rounds that was fitted on others, each with songs of their own; {@code -Dmoodlab.listeners=2000} measures it. */
class WarmStartTest {

    private static final PolicySpec.Thompson POLICY = (PolicySpec.Thompson) PolicySpec.parse("thompson");
    private static final int OTHERS = 40;
    private static final int LISTENERS = Integer.getInteger("moodlab.listeners", 20);
    private static final int ENOUGH = 1000;
    private static final int ROUNDS = 20;
    private static final int OTHERS_ROUNDS = 60;
    private static final long FIRST_OTHER = 3_000_000;
    private static final long FIRST_LISTENER = 6_000_000;

    /** A policy that keeps what it is taught. */
    private record Kept(Policy policy, List<Lesson> lessons) implements Policy {

        @Override
        public Choice weigh(Context context, List<Song> candidates) {
            return policy.weigh(context, candidates);
        }

        @Override
        public void learn(Lesson lesson) {
            lessons.add(lesson);
            policy.learn(lesson);
        }

        @Override
        public PolicyState state() {
            return policy.state();
        }
    }

    private record Maker(Building building) implements Contestant {

        @FunctionalInterface
        interface Building {
            Policy of(long seed);
        }

        @Override
        public String name() {
            return POLICY.name();
        }

        @Override
        public String settings() {
            return POLICY.toJson();
        }

        @Override
        public Policy build(World world, long seed) {
            return building.of(seed);
        }
    }

    private static double expected(Environment environment, int rounds, long listener, Maker.Building building) {
        Cell cell = new Cell(environment.name(), POLICY.name(), POLICY.toJson(), 1, rounds, listener);
        return CellRun.run(cell, environment, new Maker(building)).expected();
    }

    private static List<Lesson> lessons(Environment environment, long listener) {
        List<Lesson> lessons = new ArrayList<>();
        expected(environment, OTHERS_ROUNDS, listener, seed -> new Kept(Policies.build(POLICY, seed), lessons));
        return lessons;
    }

    @ParameterizedTest
    @ValueSource(strings = {"situnes", "situnes-camera", "incarmusic"})
    void aNewListenerGainsFromWhatOthersLike(String name) {
        Environment environment = Environments.named(name);
        List<List<Lesson>> others = LongStream.range(FIRST_OTHER, FIRST_OTHER + OTHERS)
                .mapToObj(other -> lessons(environment, other))
                .toList();
        LinearPrior prior = PriorFit.normal(others, POLICY.prior());
        double[] without = listeners()
                .mapToDouble(each -> expected(environment, ROUNDS, each, seed -> Policies.build(POLICY, seed)))
                .toArray();
        double[] with = listeners()
                .mapToDouble(each -> expected(environment, ROUNDS, each, seed -> Policies.warm(POLICY, seed, prior)))
                .toArray();
        PairedDifference gain = PairedDifference.of(IntStream.range(0, with.length)
                .mapToDouble(i -> with[i] - without[i])
                .toArray());
        System.out.printf(
                "%s: %.2f in %d rounds, with the prior %+.2f (%+.2f … %+.2f)%n",
                name, Arrays.stream(without).average().orElseThrow(), ROUNDS, gain.mean(), gain.lower(), gain.upper());
        // a few listeners show no more than that it costs nothing
        assertTrue(LISTENERS < ENOUGH ? gain.upper() > 0 : gain.isAboveZero(), gain.toString());
    }

    private static LongStream listeners() {
        return LongStream.range(FIRST_LISTENER, FIRST_LISTENER + LISTENERS);
    }
}
