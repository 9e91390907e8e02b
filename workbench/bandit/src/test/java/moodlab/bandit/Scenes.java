package moodlab.bandit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

/** Contexts, songs and lessons for tests. */
public final class Scenes {

    public static final List<String> NAMES = List.of("quality", "evening");

    private Scenes() {}

    public static Song song(String id, MoodFolder folder) {
        return song(id, folder, folder.affect());
    }

    public static Song song(String id, MoodFolder folder, Affect affect) {
        return new Song(id, id, "", Path.of(id), Duration.ofMinutes(3), folder, affect);
    }

    /** Songs with coordinates of their own, going round the quadrants. */
    public static List<Song> songs(int size) {
        Random random = new Random(11);
        List<Song> songs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Affect affect = new Affect(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
            songs.add(song("song-" + i, MoodFolder.quadrant(affect), affect));
        }
        return songs;
    }

    public static Context context(Emotion emotion, Strategy strategy) {
        Affect now = emotion.affect();
        Affect target = strategy == Strategy.STAY ? now : new Affect((now.valence() + 1) / 2, now.arousal());
        return context(Optional.of(EmotionDistribution.certain(emotion)), strategy, target, NAMES);
    }

    public static Context context(
            Optional<EmotionDistribution> emotions, Strategy strategy, Affect target, List<String> names) {
        double[] values = new double[names.size()];
        values[0] = 0.8;
        return new Context(
                new Observation(emotions, emotions.isPresent() ? 0.8 : 0, 10, emotions.isPresent() ? 10 : 0),
                LocalDateTime.of(2026, 1, 5, 9, 0),
                "",
                "",
                new StrategyDraw(strategy, StrategyDraw.SetBy.RESEARCHER, 1),
                target,
                Features.of(names, values));
    }

    public static Context anyContext(Random random) {
        Strategy strategy = random.nextBoolean() ? Strategy.LIFT : Strategy.STAY;
        return context(Emotion.ofLabel(random.nextInt(Emotion.COUNT)), strategy);
    }

    /** So many lessons by chance, with rewards between 0 and 1. */
    public static void teach(Policy policy, List<Song> songs, int lessons, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < lessons; i++) {
            teachOne(policy, songs, random);
        }
    }

    /** One such lesson. */
    public static void teachOne(Policy policy, List<Song> songs, Random random) {
        policy.learn(lesson(songs, random));
    }

    /** A context, a song and a reward by chance. */
    public static Lesson lesson(List<Song> songs, Random random) {
        Song song = songs.get(random.nextInt(songs.size()));
        return new Lesson(anyContext(random), song, random.nextInt(5) / 4.0);
    }
}
