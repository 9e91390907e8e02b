package moodlab.session.policies;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import moodlab.bandit.Policies;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.Slate;
import moodlab.domain.choice.StrategyDraw.SetBy;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Outcome;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.domain.round.Selection;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.store.LoggedRound;
import moodlab.store.Store;
import moodlab.study.ContextSettings;
import moodlab.study.FeatureContextBuilder;
import moodlab.study.StrategyRule;

/** Rounds of listeners of whom is known how much they like which song: the truth that a log is held against. */
final class SimulatedLog {

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    private final List<Song> songs;
    private final Taste taste;
    private final Random random;
    private final List<SeenRound> rounds = new ArrayList<>();
    private StrategyRule strategy = new StrategyRule.Fixed(moodlab.domain.choice.Strategy.STAY, SetBy.RESEARCHER);
    private final List<LogEntry> entries = new ArrayList<>();
    private double missing;
    private long order;
    private int sessions;

    /** How likely a thumb up is. */
    @FunctionalInterface
    interface Taste {
        double up(Context context, Song song);
    }

    SimulatedLog(int songs, Taste taste, long seed) {
        this.songs = IntStream.range(0, songs).mapToObj(SimulatedLog::song).toList();
        this.taste = taste;
        this.random = new Random(seed);
    }

    /** Listeners like song 1 that much, all others half as much. */
    static SimulatedLog favouring(double up, long seed) {
        return new SimulatedLog(4, (context, song) -> song.id().equals("song 1") ? up : up / 2, seed);
    }

    private static Song song(int number) {
        MoodFolder folder = MoodFolder.all().toList().get(number % 7);
        return new Song(
                "song " + number,
                folder.name() + " " + (number / 7 + 1),
                "",
                Path.of("song " + number + ".wav"),
                Duration.ofMinutes(3),
                folder,
                folder.affect());
    }

    SimulatedLog strategy(StrategyRule other) {
        strategy = other;
        return this;
    }

    SimulatedLog missing(double share) {
        missing = share;
        return this;
    }

    List<Song> songs() {
        return songs;
    }

    /** Plays so many rounds with a policy, which learns where {@code learns}. */
    SimulatedLog session(String participant, PlayedPolicy played, Policy policy, int count, boolean learns) {
        String session = "S-%03d".formatted(++sessions);
        entries.add(new LogEntry.Opened(session, participant, moment(), settings(played)));
        FeatureContextBuilder contexts =
                new FeatureContextBuilder(ContextSettings.of("", "", ZoneOffset.UTC, strategy), random);
        for (int sequence = 1; sequence <= count; sequence++) {
            Moment now = moment();
            Context context = contexts.build(mood(), now);
            Choice choice = policy.weigh(context, songs);
            long seed = random.nextLong();
            Slate slate = choice.draw(3, seed);
            Decision decision = new Decision(
                    session, sequence, now, context, policy.state().stamp(), choice, seed, Selection.AUTO, slate);
            boolean up = random.nextDouble() < taste.up(context, slate.song(1));
            Round round = round(decision, up, random.nextDouble() < missing);
            rounds.add(new SeenRound(new LoggedRound(++order, participant, round), Optional.of(played)));
            log(round);
            if (learns && round.reward() instanceof Reward.Known known) {
                policy.learn(new Lesson(context, slate.song(1), known.value()));
                entries.add(new LogEntry.Learned(session, sequence, now, policy.state()));
            }
        }
        entries.add(new LogEntry.Closed(session, moment()));
        return this;
    }

    private Moment moment() {
        return new Moment(BEGIN.plusSeconds(60 * order), 60_000_000_000L * order);
    }

    private static String settings(PlayedPolicy played) {
        String promotion = played.promotion().isPresent()
                ? ",\"" + PlayedPolicy.PROMOTION + "\":" + played.promotion().getAsInt()
                : "";
        return "{\"seed\":7,\"policy\":" + played.spec().toJson() + promotion + "}";
    }

    private void log(Round round) {
        Decision decision = round.decision();
        int sequence = decision.sequence();
        entries.add(decision);
        round.outcome()
                .thumb()
                .ifPresent(thumb -> entries.add(new LogEntry.Answered(
                        decision.session(), sequence, decision.at(), new Feedback.Thumbed(thumb))));
        entries.add(new LogEntry.Heard(
                decision.session(), sequence, decision.at(), 1, round.outcome().exposure(), ""));
        entries.add(new LogEntry.Settled(decision.session(), sequence, decision.at(), round.reward()));
    }

    /** Writes what was not written yet into a store, as sessions would have. */
    SimulatedLog into(Store store) {
        entries.forEach(store.log()::append);
        entries.clear();
        return this;
    }

    /** The same with an untaught policy. */
    SimulatedLog session(String participant, String policy, int count) {
        PlayedPolicy played = PlayedPolicy.of(moodlab.bandit.PolicySpec.parse(policy));
        return session(participant, played, Policies.build(played.spec(), 7), count, true);
    }

    private static Round round(Decision decision, boolean up, boolean silent) {
        Exposure heard = new Exposure(
                Duration.ofSeconds(up ? 180 : 45),
                Duration.ofMinutes(3),
                up ? Exposure.End.FINISHED : Exposure.End.SKIPPED);
        Optional<Thumb> thumb = silent ? Optional.empty() : Optional.of(up ? Thumb.UP : Thumb.DOWN);
        Reward reward = silent ? new Reward.Missing("no thumb was given") : new Reward.Known(up ? 1 : 0);
        return new Round(decision, new Outcome(OptionalInt.of(1), thumb, heard), reward);
    }

    private Observation mood() {
        Emotion top = Emotion.values()[random.nextInt(Emotion.COUNT)];
        double[] p = new double[Emotion.COUNT];
        java.util.Arrays.fill(p, 0.4 / Emotion.COUNT);
        p[top.ordinal()] += 0.6;
        return new Observation(Optional.of(EmotionDistribution.of(p)), 0.9, 25, 25);
    }

    List<SeenRound> rounds() {
        return List.copyOf(rounds);
    }

    PolicyLog log() {
        return new PolicyLog(rounds);
    }
}
