package moodlab.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Weighing and learning with 64 features after 500 lessons on 1,000 songs. With {@code -prof gc} it says what is allocated.
 * Songs have moods of their own, so features are made of objects spread over memory, as in a library.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PolicyBenchmark {

    /** A joint vector of 64 columns has 27 of its own. */
    private static final int CONTEXT_FEATURES = 64 - 27;

    @Param({"thompson", "greedy", "epsilon", "boltzmann", "regcb", "linucb", "linucb-hybrid", "logistic", "forest"})
    public String policy;

    @Param({"1000", "100000"})
    public int songs;

    private final Random random = new Random(1);
    private final List<String> names =
            IntStream.range(0, CONTEXT_FEATURES).mapToObj(i -> "feature-" + i).toList();
    private Policy taught;
    private Policy learning;
    private List<Song> candidates;
    private Context context;
    private Lesson lesson;

    /** Teaches the policy. */
    @Setup
    public void teach() {
        candidates = songs(songs);
        context = context();
        taught = Policies.build(PolicySpec.parse(policy), 1);
        learning = Policies.build(PolicySpec.parse(policy), 1);
        for (int i = 0; i < 500; i++) {
            lesson = new Lesson(context(), candidates.get(random.nextInt(1_000)), random.nextInt(2));
            taught.learn(lesson);
            learning.learn(lesson);
        }
    }

    private List<Song> songs(int count) {
        List<Song> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Affect affect = new Affect(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
            String id = "song-" + i;
            made.add(new Song(id, id, "", Path.of(id), Duration.ofMinutes(3), MoodFolder.quadrant(affect), affect));
        }
        return List.copyOf(made);
    }

    private Context context() {
        Emotion emotion = Emotion.ofLabel(random.nextInt(Emotion.COUNT));
        return new Context(
                new Observation(Optional.of(EmotionDistribution.certain(emotion)), 0.8, 10, 10),
                LocalDateTime.of(2026, 1, 5, 9, 0),
                "",
                "",
                new StrategyDraw(Strategy.LIFT, StrategyDraw.SetBy.RESEARCHER, 1),
                new Affect(0.4, 0.3),
                Features.of(names, random.doubles(CONTEXT_FEATURES).toArray()));
    }

    /** From songs to probabilities, features and posterior draws included. */
    @Benchmark
    public Choice weigh() {
        return taught.weigh(context, candidates);
    }

    /** One answer. A forest grows anew now and then, which the average takes in. */
    @Benchmark
    public Policy learn() {
        learning.learn(lesson);
        return learning;
    }
}
