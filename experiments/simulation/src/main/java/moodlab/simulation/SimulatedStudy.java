package moodlab.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.demo.ClockPlayer;
import moodlab.demo.SimulatedClock;
import moodlab.demo.SimulatedListener;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.FeedbackSource;
import moodlab.domain.round.ListeningLoop;
import moodlab.domain.round.LoopPorts;
import moodlab.domain.round.LoopSettings;
import moodlab.domain.round.Reward;
import moodlab.domain.round.RoundLog;
import moodlab.domain.round.Selection;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.study.ContextSettings;
import moodlab.study.FeatureContextBuilder;
import moodlab.study.ThumbReward;

/**
 * Lets every policy meet the same simulated listeners through the real {@link ListeningLoop}, without pictures and
 * without sound.
 *
 * <p>Common random numbers: for one listener, each policy meets the same taste, the same first mood, the same noise of
 * camera, mood and answers (by round and song), the same missing answers and the same seeds of draws. So differences
 * are taken listener by listener.
 */
public final class SimulatedStudy {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(3);

    private final StudyDesign design;
    private final List<Song> songs;

    /** A study that has not been run. */
    public SimulatedStudy(StudyDesign design) {
        this.design = design;
        this.songs = library(design.songsPerQuadrant());
    }

    /** Runs it: listener by listener, policy by policy. */
    public StudyResult run() {
        return run(entry -> {});
    }

    /**
     * Runs it and writes everything into that log too, one session a listener and policy, called {@code
     * listener-1/thompson}.
     */
    public StudyResult run(RoundLog log) {
        List<ListenerResult> entries = new ArrayList<>();
        for (int listener = 0; listener < design.listeners(); listener++) {
            for (PolicySpec policy : design.policies()) {
                entries.add(meet(listener, policy, log));
            }
        }
        return new StudyResult(entries);
    }

    /** Everything by chance has a stream of its own, so that one policy's choices shift no other numbers. */
    private enum Chance {
        LISTENER,
        CAMERA,
        STRATEGY,
        DRAWS,
        POLICY
    }

    private Random random(int listener, Chance stream) {
        SplittableRandom root = new SplittableRandom(design.seed());
        for (int i = 0; i < listener; i++) {
            root.nextLong();
        }
        SplittableRandom own = new SplittableRandom(root.nextLong());
        for (int i = 0; i < stream.ordinal(); i++) {
            own.nextLong();
        }
        return new Random(own.nextLong());
    }

    private ListenerResult meet(int number, PolicySpec spec, RoundLog log) {
        SimulatedListener listener = new SimulatedListener(design.world(), random(number, Chance.LISTENER));
        SimulatedClock clock = new SimulatedClock(START);
        Tally tally = new Tally(listener);
        LoopPorts ports = new LoopPorts(
                new PretendCamera(listener::expression, design.camera(), clock, random(number, Chance.CAMERA)),
                new FeatureContextBuilder(
                        ContextSettings.of("", "", ZoneOffset.UTC, design.strategy()), random(number, Chance.STRATEGY)),
                () -> songs,
                Policies.build(spec, random(number, Chance.POLICY).nextLong()),
                new ClockPlayer(clock),
                tally,
                new ThumbReward(),
                log,
                clock);
        String session = "listener-" + (number + 1) + "/" + spec.name();
        ListeningLoop loop = new ListeningLoop(
                ports,
                new LoopSettings(session, 1, Selection.AUTO, LoopSettings.UNDO_WINDOW),
                random(number, Chance.DRAWS));
        for (int round = 0; round < design.rounds(); round++) {
            tally.add(loop.next().reward());
        }
        loop.close();
        return tally.result(number, spec.name());
    }

    /** Stands between the loop and the listener, and asks for the truth before each song. */
    private static final class Tally implements FeedbackSource {

        private final SimulatedListener listener;
        private double rewards;
        private double expected;
        private int known;
        private int rounds;

        Tally(SimulatedListener listener) {
            this.listener = listener;
        }

        @Override
        public Feedback await(Decision decision, Optional<Playback> playing) {
            if (decision.sequence() > rounds) {
                rounds = decision.sequence();
                expected += listener.approval(decision.slate().song(1));
            }
            return listener.await(decision, playing);
        }

        void add(Reward reward) {
            if (reward instanceof Reward.Known value) {
                rewards += value.value();
                known++;
            }
        }

        ListenerResult result(int number, String policy) {
            return new ListenerResult(number, policy, rewards / known, expected / rounds, known, rounds);
        }
    }

    private static List<Song> library(int perQuadrant) {
        return Stream.of(MoodFolder.Q1, MoodFolder.Q2, MoodFolder.Q3, MoodFolder.Q4)
                .flatMap(folder -> IntStream.rangeClosed(1, perQuadrant).mapToObj(number -> song(folder, number)))
                .toList();
    }

    private static Song song(MoodFolder folder, int number) {
        String id = "%s/%03d".formatted(folder.name(), number);
        return new Song(id, id, "", Path.of(id), LENGTH, folder, folder.affect());
    }
}
