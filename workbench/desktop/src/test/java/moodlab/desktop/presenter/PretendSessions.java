package moodlab.desktop.presenter;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import moodlab.domain.Affect;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Frame;
import moodlab.domain.Look;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.ListeningLoop;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.LogUnwritable;
import moodlab.domain.round.LoopPorts;
import moodlab.domain.round.LoopSettings;
import moodlab.domain.round.Outcome;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.domain.round.Selection;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.session.people.HomePeople;
import moodlab.session.policies.LivePolicies;
import moodlab.store.Store;

/** Sessions of the real loop on pretended ports: a face that smiles, songs without sound, a log in memory. */
public final class PretendSessions implements SessionOpener, Sound {

    private final List<LogEntry> log = Collections.synchronizedList(new ArrayList<>());
    private volatile String warning = "";
    private volatile boolean diskFull;
    private volatile Optional<RecordingControl> recording = Optional.empty();
    private volatile StartForm opened;
    private volatile Optional<RuntimeException> refusal = Optional.empty();
    private volatile Optional<Path> home = Optional.empty();
    private volatile Optional<Store> store = Optional.empty();

    /** What was logged so far. */
    public List<LogEntry> log() {
        return List.copyOf(log);
    }

    /** From now on the log refuses, or takes entries again. */
    public void diskFull(boolean now) {
        diskFull = now;
    }

    /** The camera of the next session warns so. */
    public void warn(String sentence) {
        warning = sentence;
    }

    /** The next session is recorded. */
    public void record() {
        recording = Optional.of(new PretendRecording());
    }

    /** The form that the latest session was opened with. */
    public StartForm form() {
        return opened;
    }

    /** The next session does not open. */
    public void refuse(RuntimeException why) {
        refusal = Optional.of(why);
    }

    /** The next session is logged in that home's store too, and its policies can be looked at. */
    public void into(Path folder) {
        home = Optional.of(folder);
    }

    @Override
    public OpenSession open(StartForm form, Answers listener, Eye eye, Consumer<String> progress) {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        opened = form;
        progress.accept("Pretending …");
        LoopPorts ports = new LoopPorts(
                () -> look(eye),
                (observation, now) -> context(observation),
                PretendSessions::songs,
                new Rising(),
                Silence::new,
                listener,
                PretendSessions::reward,
                this::write,
                () -> new Moment(Instant.EPOCH, System.nanoTime()));
        Selection selection = form.selection().equals("pick") ? Selection.PICK : Selection.AUTO;
        LoopSettings settings =
                new LoopSettings("S-001", Integer.parseInt(form.slate()), selection, LoopSettings.UNDO_WINDOW);
        store = home.map(Store::open);
        store.ifPresent(now -> now.log()
                .append(new LogEntry.Opened(
                        "S-001", form.participant(), new Moment(Instant.EPOCH, System.nanoTime()), "{}")));
        Optional<LivePolicies> live = store.map(now -> new LivePolicies(
                now, new HomePeople(home.orElseThrow(), InstantSource.system(), new Random(1)), "S-001"));
        return new Pretended(new ListeningLoop(ports, settings, new Random(1)), recording, live, store);
    }

    private void write(LogEntry entry) {
        if (diskFull) {
            throw new LogUnwritable("The disk is full: free some space.", null);
        }
        log.add(entry);
        store.ifPresent(now -> now.log().append(entry));
    }

    private Look look(Eye eye) {
        if (!warning.isEmpty()) {
            eye.warned(warning);
        }
        Reading reading = new Reading.Seen(
                EmotionDistribution.of(0.02, 0.03, 0.05, 0.6, 0.1, 0.05, 0.15), new FaceBox(60, 40, 90, 90), 0.8);
        byte[] gray = new byte[240 * 180 * 3];
        java.util.Arrays.fill(gray, (byte) 120);
        TimedReading timed = new TimedReading(0, 0, reading);
        eye.seen(Frame.of(240, 180, 0, gray), timed);
        return Look.at(List.of(timed));
    }

    private static Context context(Observation observation) {
        return new Context(
                observation,
                LocalDateTime.of(2026, 1, 5, 9, 0),
                "",
                "",
                new StrategyDraw(Strategy.LIFT, StrategyDraw.SetBy.RESEARCHER, 1),
                new Affect(0.7, 0.5),
                Features.of(List.of("one"), 1));
    }

    static List<Song> songs() {
        List<Song> songs = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            MoodFolder folder = i % 2 == 0 ? MoodFolder.Q1 : MoodFolder.Q4;
            songs.add(new Song(
                    "song-" + i,
                    "Song " + i,
                    "Artist",
                    Path.of("none"),
                    Duration.ofSeconds(60),
                    folder,
                    folder.affect()));
        }
        return songs;
    }

    private static Reward reward(Outcome outcome) {
        return outcome.thumb()
                .<Reward>map(thumb -> new Reward.Known(thumb == Thumb.UP ? 1 : 0))
                .orElseGet(() -> new Reward.Missing("no thumb"));
    }

    @Override
    public Optional<Tape> tape(Playback playing) {
        return Optional.of((Silence) playing);
    }

    @Override
    public Manner manner() {
        return Manner.USUAL;
    }

    @Override
    public void manner(Manner manner) {}

    private record Pretended(
            ListeningLoop loop,
            Optional<RecordingControl> recording,
            Optional<LivePolicies> policies,
            Optional<Store> store)
            implements OpenSession {

        @Override
        public Round next() {
            return loop.next();
        }

        @Override
        public SessionFacts facts() {
            return new SessionFacts("S-001", List.of(), Path.of("home"), "");
        }

        @Override
        public void close() {
            policies.ifPresent(LivePolicies::close);
            loop.close();
            store.ifPresent(Store::close);
        }
    }

    private static final class PretendRecording implements RecordingControl {

        private volatile boolean stopped;

        @Override
        public News now() {
            return new News(!stopped, 12, 0, "");
        }

        @Override
        public void stop() {
            stopped = true;
        }
    }

    /** A song that stands still until it is sought. */
    private static final class Silence implements Playback, Tape {

        private final Duration length;
        private volatile Duration position = Duration.ZERO;

        Silence(Song song) {
            this.length = song.length();
        }

        @Override
        public void listen(Duration more) {}

        @Override
        public Exposure stop(Exposure.End end) {
            return new Exposure(position, length, end);
        }

        @Override
        public void pause(boolean paused) {}

        @Override
        public void seek(Duration to) {
            position = to;
        }

        @Override
        public Progress progress() {
            return new Progress(position, length, position.equals(length), true);
        }
    }

    /** Weighs later songs higher, learns nothing. */
    private static final class Rising implements Policy {

        @Override
        public Choice weigh(Context context, List<Song> candidates) {
            double[] weights = new double[candidates.size()];
            double sum = weights.length * (weights.length + 1) / 2.0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (i + 1) / sum;
            }
            return Choice.of(candidates, weights);
        }

        @Override
        public void learn(Lesson lesson) {}

        @Override
        public PolicyState state() {
            return new PolicyState("rising", 0, "{}");
        }
    }
}
