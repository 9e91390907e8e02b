package moodlab.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import moodlab.domain.Affect;
import moodlab.domain.Observation;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.choice.Slate;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.Selection;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;

class SimulatedListenerTest {

    private static final SimulatedListenerSettings WORLD = SimulatedListenerSettings.DEFAULT;
    private static final Duration LENGTH = Duration.ofMinutes(3);
    private static final List<Song> SONGS = Stream.of(MoodFolder.Q1, MoodFolder.Q2, MoodFolder.Q3, MoodFolder.Q4)
            .map(folder -> new Song(folder.name() + "/a", "a", "", Path.of("a"), LENGTH, folder, folder.affect()))
            .toList();

    /** Likes happy songs when happy and sad songs when sad, and nothing else matters. */
    private static final ListenerTaste MATCHING = new ListenerTaste(0, 0, 0, 0, 3, 0, 0, 1);

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final ClockPlayer player = new ClockPlayer(clock);

    @Test
    void likesWhatItsMoodAndTasteSay() {
        assertTrue(MATCHING.liking(new Affect(0.5, 0), SONGS.get(0)) > 0.9);
        assertTrue(MATCHING.liking(new Affect(-0.5, 0), SONGS.get(0)) < 0.1);
        assertEquals(0.5, MATCHING.liking(Affect.NEUTRAL, SONGS.get(0)), 1e-12);
    }

    @Test
    void givesThumbsAsOftenAsItApproves() {
        SimulatedListenerSettings still = new SimulatedListenerSettings(true, 0.25, 0.05, 1, 0, 0);
        SimulatedListener listener = new SimulatedListener(still, new Random(3));
        Song song = SONGS.get(0);
        double p = listener.approval(song);
        int rounds = 4000;
        int ups = 0;
        int thumbs = 0;
        for (int round = 1; round <= rounds; round++) {
            for (Feedback feedback : round(listener, round, song)) {
                if (feedback instanceof Feedback.Thumbed given) {
                    thumbs++;
                    ups += given.thumb() == Thumb.UP ? 1 : 0;
                }
            }
        }
        assertEquals(0.75, (double) thumbs / rounds, 4 * Math.sqrt(0.25 * 0.75 / rounds));
        assertEquals(p, (double) ups / thumbs, 4 * Math.sqrt(p * (1 - p) / thumbs));
    }

    @Test
    void hearsMoreOfWhatItLikes() {
        assertTrue(
                heard(new ListenerTaste(2, 0, 0, 0, 0, 0, 0, 1)) > heard(new ListenerTaste(-2, 0, 0, 0, 0, 0, 0, 1)));
    }

    private long heard(ListenerTaste taste) {
        SimulatedListener listener = new SimulatedListener(WORLD, taste, new Random(3));
        long before = clock.now().nanos();
        for (int round = 1; round <= 50; round++) {
            List<Feedback> all = round(listener, round, SONGS.get(0));
            boolean whole = all.get(all.size() - 1) instanceof Feedback.Finished;
            assertTrue(whole || all.get(all.size() - 1) instanceof Feedback.Next);
        }
        return clock.now().nanos() - before;
    }

    @Test
    void isMovedTowardsTheMusicItHears() {
        assertTrue(valenceAfter(SONGS.get(0), WORLD) > valenceAfter(SONGS.get(2), WORLD) + 0.1);
    }

    @Test
    void feelsAndAnswersAlikeWhateverPlaysInTheWorldWithoutSongEffects() {
        SimulatedListenerSettings without = WORLD.withoutSongEffects();
        assertEquals(valenceAfter(SONGS.get(0), without), valenceAfter(SONGS.get(2), without));
        SimulatedListener listener = new SimulatedListener(without, new Random(8));
        assertEquals(listener.approval(SONGS.get(0)), listener.approval(SONGS.get(2)));
    }

    private double valenceAfter(Song song, SimulatedListenerSettings settings) {
        SimulatedListener listener =
                new SimulatedListener(settings, new ListenerTaste(3, 0, 0, 0, 0, 0, 0, 1), new Random(8));
        for (int round = 1; round <= 20; round++) {
            round(listener, round, song);
        }
        return listener.mood().valence();
    }

    @Test
    void showsAsMuchOfItsMoodAsSevenEmotionsCan() {
        double[] moods = new double[50];
        double[] faces = new double[50];
        for (int seed = 0; seed < moods.length; seed++) {
            SimulatedListener listener = new SimulatedListener(WORLD, new Random(seed));
            moods[seed] = listener.mood().valence();
            faces[seed] = listener.expression().affect().valence();
        }
        assertTrue(correlation(moods, faces) > 0.9, "no emotion is both pleasant and calm, so not quite 1");
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void answersTheSameWithTheSameSeed() {
        assertEquals(answers(5), answers(5));
        assertNotEquals(answers(5), answers(6));
    }

    private List<Feedback> answers(long seed) {
        SimulatedListener listener = new SimulatedListener(WORLD, new Random(seed));
        List<Feedback> all = new ArrayList<>();
        for (int round = 1; round <= 30; round++) {
            all.addAll(round(listener, round, SONGS.get(round % 4)));
        }
        return all;
    }

    @Test
    void picksWhatItLikesMost() {
        ListenerTaste taste = new ListenerTaste(0, 0, 20, 0, 0, 0, 0, 1);
        SimulatedListener listener = new SimulatedListener(WORLD, taste, new Random(5));
        Decision list = decision(1, Selection.PICK, SONGS.get(2), SONGS.get(0), SONGS.get(1));
        assertEquals(new Feedback.Picked(2), listener.await(list, Optional.empty()));
        Playback playing = player.start(SONGS.get(0));
        Feedback after = listener.await(list, Optional.of(playing));
        assertFalse(after instanceof Feedback.Picked);
    }

    @Test
    void goesOnWhereASongCannotBePlayed() {
        SimulatedListener listener = new SimulatedListener(WORLD, new Random(5));
        assertInstanceOf(
                Feedback.Next.class, listener.await(decision(1, Selection.AUTO, SONGS.get(0)), Optional.empty()));
        listener.await(decision(2, Selection.PICK, SONGS.get(0)), Optional.empty());
        assertInstanceOf(
                Feedback.Picked.class, listener.await(decision(3, Selection.PICK, SONGS.get(0)), Optional.empty()));
    }

    private List<Feedback> round(SimulatedListener listener, int sequence, Song song) {
        Decision decision = decision(sequence, Selection.AUTO, song);
        Playback playing = player.start(song);
        List<Feedback> all = new ArrayList<>();
        do {
            all.add(listener.await(decision, Optional.of(playing)));
        } while (all.get(all.size() - 1) instanceof Feedback.Thumbed);
        playing.stop(Exposure.End.SKIPPED);
        return all;
    }

    private Decision decision(int sequence, Selection selection, Song... songs) {
        List<Song> list = List.of(songs);
        double[] even = list.stream().mapToDouble(song -> 1.0 / list.size()).toArray();
        List<Slate.Position> places =
                list.stream().map(song -> new Slate.Position(song, 0.5)).toList();
        Context context = new Context(
                new Observation(Optional.empty(), 0, 0, 0),
                LocalDateTime.of(2026, 1, 5, 9, 0),
                "",
                "",
                new StrategyDraw(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER, 1),
                Affect.NEUTRAL,
                Features.of(List.of()));
        PolicyState.Stamp stamp = new PolicyState.Stamp("uniform", 0, "");
        Choice choice = Choice.of(list, even);
        return new Decision("s", sequence, clock.now(), context, stamp, choice, 1, selection, new Slate(places));
    }
}
