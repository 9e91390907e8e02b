package moodlab.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import moodlab.domain.Abstention;
import moodlab.domain.Affect;
import moodlab.domain.Defect;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.Reading;
import moodlab.domain.Sample;
import moodlab.domain.TimedReading;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Selection;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Handling;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;

/** Entries of a made-up session; the numbers are drawn by the round's number, so that every bit of them counts. */
final class Samples {

    static final String SESSION = "S-001";

    private Samples() {}

    static Moment at(int second) {
        return new Moment(
                Instant.parse("2026-01-05T09:00:00.123456789Z").plusSeconds(second), second * 1_000_000_007L - 5);
    }

    static Song song(int number) {
        MoodFolder folder = MoodFolder.all().toList().get(number % 11);
        return new Song(
                folder.name() + "/song " + number + ".mp3",
                "Title " + number,
                "Artist, \"" + number + "\"",
                Path.of("songs", folder.name(), "song " + number + ".mp3"),
                Duration.ofMillis(180_001 + number),
                folder,
                folder.affect());
    }

    static List<Song> songs(int count) {
        List<Song> songs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            songs.add(song(i));
        }
        return songs;
    }

    static LogEntry.Opened opened(String session, String participant) {
        return new LogEntry.Opened(session, participant, at(0), "{\"seed\":7}");
    }

    static EmotionDistribution emotions(Random random) {
        double[] raw = random.doubles(7, 0.001, 1).toArray();
        double sum = Arrays.stream(raw).sum();
        return EmotionDistribution.of(
                Arrays.stream(raw).map(each -> each / sum * 1.00001).toArray());
    }

    static Context context(Random random) {
        boolean face = random.nextInt(4) > 0;
        Observation observation = face
                ? new Observation(Optional.of(emotions(random)), random.nextDouble(), 25, 24)
                : new Observation(Optional.empty(), 0, 25, 0);
        return new Context(
                observation,
                LocalDateTime.parse("2026-01-05T10:00:00.123456789"),
                "reading, slowly",
                "",
                random.nextBoolean()
                        ? new StrategyDraw(Strategy.LIFT, StrategyDraw.SetBy.CHANCE, random.nextDouble())
                        : new StrategyDraw(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER, 1),
                new Affect(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1),
                Features.of(List.of("one", "two", "three"), random.nextGaussian(), -0.0, 1e-300 * random.nextDouble()));
    }

    static Choice choice(Random random, List<Song> songs) {
        double[] raw = random.doubles(songs.size()).toArray();
        double sum = Arrays.stream(raw).sum();
        return Choice.of(songs, Arrays.stream(raw).map(each -> each / sum).toArray());
    }

    static Decision decision(String session, int sequence, List<Song> songs) {
        Random random = new Random(sequence);
        Context context = context(random);
        Choice choice = choice(random, songs);
        long seed = random.nextLong();
        return new Decision(
                session,
                sequence,
                at(10 * sequence),
                context,
                state(sequence).stamp(),
                choice,
                seed,
                Selection.AUTO,
                choice.draw(5, seed));
    }

    static PolicyState state(int version) {
        return new PolicyState("thompson", version, "{\"lessons\":" + version + "}");
    }

    static LogEntry.Answered answered(int sequence, Feedback feedback) {
        return new LogEntry.Answered(SESSION, sequence, at(10 * sequence + 3), feedback);
    }

    static LogEntry.Answered thumb(int sequence, Thumb thumb) {
        return answered(sequence, new Feedback.Thumbed(thumb));
    }

    static Exposure exposure() {
        Handling handling = new Handling(1, 2, 0.25, 1.5, OptionalLong.of(77));
        return new Exposure(
                Duration.ofNanos(61_000_000_001L),
                Duration.ofSeconds(90),
                Duration.ofMinutes(3),
                Exposure.End.SKIPPED,
                handling);
    }

    static LogEntry.Heard heard(int sequence) {
        return new LogEntry.Heard(SESSION, sequence, at(10 * sequence + 5), 1, exposure(), "");
    }

    static LogEntry.Settled settled(int sequence, Reward reward) {
        return new LogEntry.Settled(SESSION, sequence, at(10 * sequence + 9), reward);
    }

    static LogEntry.Learned learned(int sequence) {
        return new LogEntry.Learned(SESSION, sequence, at(10 * sequence + 9), state(sequence + 1));
    }

    static LogEntry.Readings readings(String session, int sequence) {
        Random random = new Random(sequence);
        return new LogEntry.Readings(
                session,
                sequence,
                List.of(
                        new TimedReading(
                                3L * sequence,
                                40,
                                new Reading.Seen(emotions(random), new FaceBox(1, 2, 30, 40), random.nextDouble())),
                        new TimedReading(3L * sequence + 1, 80, new Reading.NoFace()),
                        new TimedReading(3L * sequence + 2, 120, new Reading.NoPicture("=unplugged")),
                        new TimedReading(
                                3L * sequence + 2,
                                160,
                                new Reading.Unusable(
                                        new FaceBox(5, 6, 7, 8), 0.25, Set.of(Defect.BLURRED, Defect.CUT_OFF)))),
                List.of(
                        new Sample(
                                2L * sequence,
                                1_000_000_040L,
                                Optional.of(emotions(random)),
                                random.nextDouble(),
                                random.nextDouble(),
                                25,
                                20,
                                sequence % 2 == 0 ? Optional.empty() : Optional.of(Abstention.UNSURE),
                                true),
                        new Sample(
                                2L * sequence + 1,
                                2_000_000_040L,
                                Optional.empty(),
                                0.2,
                                0,
                                24,
                                0,
                                Optional.of(Abstention.NO_FACE),
                                false)));
    }
}
