package moodlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;

/**
 * Weighing and learning with 64 features after 500 lessons, each beside the loop that a textbook would write on ready rows
 * of features. Policies make the features of the songs themselves, and that is timed with them.
 */
final class PolicyRaces {

    private static final int FEATURES = 64;

    /** A joint vector of 64 columns has 27 of its own. */
    private static final int CONTEXT_FEATURES = FEATURES - 27;

    private static final int DRAWS = 100;
    private static final int LESSONS = 500;

    private final Random random = new Random(1);
    private final List<String> names =
            IntStream.range(0, CONTEXT_FEATURES).mapToObj(i -> "feature-" + i).toList();
    private final List<Song> songs = songs(1_000);
    private final Context context = context();
    private final List<Lesson> lessons = IntStream.range(0, LESSONS)
            .mapToObj(i -> new Lesson(context(), songs.get(random.nextInt(songs.size())), random.nextInt(2)))
            .toList();

    List<Race> all() {
        PlainLinear plain = new PlainLinear(FEATURES, random);
        List<Race> races = new ArrayList<>();
        double[][] rows = rows(songs.size());
        races.add(weigh("thompson", songs, () -> plain.thompson(rows, DRAWS)));
        List<Song> library = songs(100_000);
        double[][] libraryRows = rows(library.size());
        for (String name : List.of("greedy", "epsilon")) {
            races.add(weigh(name, library, () -> PlainLinear.read(libraryRows)));
        }
        for (PolicySpec spec : PolicySpec.defaults()) {
            if (!spec.name().equals("thompson")) {
                List<Song> some = spec.name().equals("gaussian-process") ? songs.subList(0, 200) : songs;
                races.add(
                        new Race(label(spec.name(), some), some.size(), weighing(spec.name(), some), Optional.empty()));
            }
        }
        for (String name : List.of("thompson", "logistic", "linucb-hybrid")) {
            races.add(learn(name, plain));
        }
        return races;
    }

    private Race weigh(String name, List<Song> candidates, DoubleSupplier plain) {
        return new Race(label(name, candidates), candidates.size(), weighing(name, candidates), Optional.of(plain));
    }

    private static String label(String name, List<Song> candidates) {
        return name + " weighs " + candidates.size() + " songs";
    }

    private DoubleSupplier weighing(String name, List<Song> candidates) {
        Policy policy = taught(name);
        List<Song> fixed = List.copyOf(candidates);
        return () -> policy.weigh(context, fixed).probability(0);
    }

    private Race learn(String name, PlainLinear plain) {
        Policy policy = taught(name);
        Lesson lesson = lessons.get(0);
        return new Race(
                name + " learns",
                0,
                () -> {
                    policy.learn(lesson);
                    return 0;
                },
                Optional.of(plain::refit));
    }

    private Policy taught(String name) {
        Policy policy = Policies.build(PolicySpec.parse(name), 1);
        lessons.forEach(policy::learn);
        return policy;
    }

    private double[][] rows(int count) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = random.doubles(FEATURES, -1, 1).toArray();
        }
        return rows;
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
}
