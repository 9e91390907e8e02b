package moodlab.domain.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import moodlab.domain.Affect;
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
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Player;
import moodlab.domain.song.Song;
import moodlab.domain.song.Songs;

/** A loop on scripted ports, whose log and lessons can be looked at. */
final class Rehearsal {

    final List<LogEntry> log = new ArrayList<>();
    final List<Lesson> lessons = new ArrayList<>();
    final List<Song> started = new ArrayList<>();
    Player player = this::start;
    /** Entries of this kind are refused. */
    Optional<Class<? extends LogEntry>> refused = Optional.empty();

    private final Deque<Supplier<Feedback>> answers = new ArrayDeque<>();
    private Moment now = new Moment(Instant.parse("2026-01-05T09:00:00Z"), 0);

    ListeningLoop loop(Selection selection) {
        LoopPorts ports = new LoopPorts(
                () -> Look.at(List.of(new TimedReading(0, 0, new Reading.NoFace()))),
                Rehearsal::context,
                () -> Songs.numbered(4),
                new Uniform(),
                song -> player.start(song),
                (decision, playing) -> answers.removeFirst().get(),
                Rehearsal::reward,
                this::append,
                () -> now);
        return new ListeningLoop(
                ports, new LoopSettings("S-001", 3, selection, LoopSettings.UNDO_WINDOW), new Random(1));
    }

    void answers(Feedback... feedback) {
        Arrays.stream(feedback).forEach(one -> answer(() -> one));
    }

    void answer(Supplier<Feedback> feedback) {
        answers.addLast(feedback);
    }

    void pass(Duration time) {
        now = new Moment(now.utc().plus(time), now.nanos() + time.toNanos());
    }

    List<String> kinds() {
        return log.stream().map(entry -> entry.getClass().getSimpleName()).toList();
    }

    List<Feedback> answered() {
        return only(LogEntry.Answered.class).stream()
                .map(LogEntry.Answered::feedback)
                .toList();
    }

    List<Reward> settled() {
        return only(LogEntry.Settled.class).stream()
                .map(LogEntry.Settled::reward)
                .toList();
    }

    List<LogEntry.Heard> heard() {
        return only(LogEntry.Heard.class);
    }

    private <T extends LogEntry> List<T> only(Class<T> kind) {
        return log.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void append(LogEntry entry) {
        if (refused.isPresent() && refused.get().isInstance(entry)) {
            throw new LogUnwritable("The disk is full.", null);
        }
        log.add(entry);
    }

    private static Reward reward(Outcome outcome) {
        return outcome.thumb()
                .<Reward>map(thumb -> new Reward.Known(thumb == Thumb.UP ? 1 : 0))
                .orElseGet(() -> new Reward.Missing("no thumb"));
    }

    private static Context context(Observation observation, Moment at) {
        return new Context(
                observation,
                LocalDateTime.of(2026, 1, 5, 9, 0),
                "",
                "",
                new StrategyDraw(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER, 1),
                Affect.NEUTRAL,
                Features.of(List.of("bias"), 1));
    }

    private Playback start(Song song) {
        started.add(song);
        return new Playback() {
            @Override
            public void listen(Duration more) {
                pass(more);
            }

            @Override
            public Exposure stop(Exposure.End end) {
                return new Exposure(Duration.ofSeconds(15), song.length(), end);
            }
        };
    }

    private final class Uniform implements Policy {

        @Override
        public Choice weigh(Context context, List<Song> candidates) {
            double[] same = new double[candidates.size()];
            Arrays.fill(same, 1.0 / same.length);
            return Choice.of(candidates, same);
        }

        @Override
        public void learn(Lesson lesson) {
            lessons.add(lesson);
        }

        @Override
        public PolicyState state() {
            return new PolicyState("uniform", lessons.size(), "{\"lessons\":" + lessons.size() + "}");
        }
    }
}
