package moodlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.Reading;
import moodlab.domain.Sample;
import moodlab.domain.TimedReading;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.ContextBuilder;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.StrategyDraw.SetBy;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.domain.round.RoundLog;
import moodlab.domain.round.Selection;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.study.ContextSettings;
import moodlab.study.FeatureContextBuilder;
import moodlab.study.StrategyRule;

/**
 * A made-up log of many sessions in the mixture that real ones have: for each round a decision, four events, and the
 * readings and samples of ten seconds of camera.
 */
final class LargeLog {

    /** A decision, four events, {@link #READINGS} readings and {@link #SECONDS} samples. */
    static final int ROWS_A_ROUND = 1 + 4 + 230 + 10;

    private static final int READINGS = 230;
    private static final int SECONDS = 10;
    private static final int ROUNDS_A_SESSION = 40;
    private static final int PARTICIPANTS = 50;
    private static final long FRAME = 43_478_261L;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final SplittableRandom random = new SplittableRandom(7);
    private final RoundLog log;
    private final List<Song> songs;
    private final ContextBuilder contexts = new FeatureContextBuilder(
            ContextSettings.of("", "", ZoneOffset.UTC, StrategyRule.parse("lift", SetBy.RESEARCHER)), random);
    private long nanos;

    /** @param songs that lists are drawn from */
    LargeLog(RoundLog log, List<Song> songs) {
        this.log = log;
        this.songs = songs;
    }

    /** That many songs, in the seven mood folders by turns. */
    static List<Song> songs(int count) {
        List<MoodFolder> folders = MoodFolder.all().limit(7).toList();
        List<Song> songs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MoodFolder folder = folders.get(i % folders.size());
            String id = folder.name() + "/song-" + i + ".mp3";
            songs.add(new Song(
                    id, "Song " + i, "Artist " + i % 40, Path.of(id), Duration.ofSeconds(30), folder, folder.affect()));
        }
        return songs;
    }

    /**
     * Writes sessions until there are that many rows or a few more.
     *
     * @param progress is told how many there are, session by session
     */
    void write(long rows, LongConsumer progress) {
        long written = 0;
        for (int session = 1; written < rows; session++) {
            String name = "S-%03d".formatted(session);
            Policy policy = Policies.build(PolicySpec.parse("thompson"), session);
            log.append(new LogEntry.Opened(name, "P-%02d".formatted(session % PARTICIPANTS), now(), "{\"seed\":7}"));
            written += 2;
            for (int round = 1; round <= ROUNDS_A_SESSION && written < rows; round++) {
                round(name, round, policy);
                written += ROWS_A_ROUND;
            }
            log.append(new LogEntry.Closed(name, now()));
            written++;
            progress.accept(written);
        }
    }

    private Moment now() {
        nanos += FRAME;
        return new Moment(START.plusNanos(nanos), nanos);
    }

    private void round(String session, int sequence, Policy policy) {
        Observation seen = readings(session, sequence);
        Context context = contexts.build(seen, now());
        Choice choice = policy.weigh(context, songs);
        long seed = random.nextLong();
        Decision decision = new Decision(
                session,
                sequence,
                now(),
                context,
                policy.state().stamp(),
                choice,
                seed,
                Selection.AUTO,
                choice.draw(5, seed));
        log.append(decision);
        Thumb thumb = random.nextBoolean() ? Thumb.UP : Thumb.DOWN;
        log.append(new LogEntry.Answered(session, sequence, now(), new Feedback.Thumbed(thumb)));
        Duration length = decision.slate().song(1).length();
        log.append(new LogEntry.Heard(
                session, sequence, now(), 1, new Exposure(length, length, Exposure.End.FINISHED), ""));
        log.append(new LogEntry.Settled(session, sequence, now(), new Reward.Known(thumb == Thumb.UP ? 1 : 0)));
        log.append(new LogEntry.Learned(session, sequence, now(), policy.state()));
    }

    private Observation readings(String session, int sequence) {
        List<TimedReading> readings = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            now();
            readings.add(new TimedReading(nanos / FRAME, nanos, reading()));
        }
        List<Sample> samples = new ArrayList<>();
        for (int second = 0; second < SECONDS; second++) {
            samples.add(new Sample(
                    (long) sequence * SECONDS + second,
                    nanos,
                    Optional.of(emotions()),
                    random.nextDouble(),
                    random.nextDouble(),
                    READINGS / SECONDS,
                    READINGS / SECONDS,
                    Optional.empty(),
                    second == 0));
        }
        log.append(new LogEntry.Readings(session, sequence, readings, samples));
        return Observation.of(
                readings.stream().limit(25).map(TimedReading::reading).toList());
    }

    private Reading reading() {
        return random.nextInt(20) == 0
                ? new Reading.NoFace()
                : new Reading.Seen(emotions(), new FaceBox(200, 100, 160, 160), random.nextDouble());
    }

    private EmotionDistribution emotions() {
        double[] raw = random.doubles(7, 0.001, 1).toArray();
        double sum = Arrays.stream(raw).sum();
        return EmotionDistribution.of(Arrays.stream(raw).map(each -> each / sum).toArray());
    }
}
