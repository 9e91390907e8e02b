package moodlab.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import moodlab.domain.Affect;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.choice.Slate;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.FeedbackSource;
import moodlab.domain.round.Selection;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;

/**
 * A pretend listener: hears a share of the song that grows with liking, mostly gives a thumb half-way, then asks for
 * the next song. In {@code pick} sessions chooses by the odds of liking (a softmax over the list).
 *
 * <p>Each round takes one number from the random generator; how a song would be answered in that round follows from it
 * and the song alone. So two policies that meet the same listener with the same seed face the same answers to the same
 * songs, round by round, as far as moods agree: common random numbers.
 */
public final class SimulatedListener implements FeedbackSource {

    private static final double SHARE_DEVIATION = 0.15;
    private static final double TO_THE_END = 0.9;

    private final SimulatedListenerSettings settings;
    private final ListenerTaste taste;
    private final SimulatedListenerMood mood;
    private final RandomGenerator random;
    private Optional<Hearing> hearing = Optional.empty();

    /** A listener whose taste and first mood are drawn from the generator. */
    public SimulatedListener(SimulatedListenerSettings settings, RandomGenerator random) {
        this(settings, ListenerTaste.draw(random), random);
    }

    /** A listener with that taste; song effects are taken from it where the settings say that there are none. */
    public SimulatedListener(SimulatedListenerSettings settings, ListenerTaste taste, RandomGenerator random) {
        this.settings = settings;
        this.taste = settings.songEffects() ? taste : taste.withoutSongEffects();
        this.mood = new SimulatedListenerMood(settings, random);
        this.random = random;
    }

    /** How the listener feels now; a camera sees only {@link #expression}. */
    public Affect mood() {
        return mood.now();
    }

    /** What the listener's face shows now. */
    public EmotionDistribution expression() {
        return mood.expression();
    }

    /** The hidden parameters. */
    public ListenerTaste taste() {
        return taste;
    }

    /** The probability that a thumb given to this song now would be up, slips included. */
    public double approval(Song song) {
        double liking = taste.liking(mood.now(), song);
        return liking + settings.slip() * (1 - 2 * liking);
    }

    @Override
    public Feedback await(Decision decision, Optional<Playback> playing) {
        if (hearing.isEmpty() || !hearing.get().belongsTo(decision)) {
            hearing = Optional.of(new Hearing(decision, random.nextLong()));
        }
        Feedback feedback = hearing.get().next(decision, playing);
        if (feedback instanceof Feedback.Next || feedback instanceof Feedback.Finished) {
            hearing = Optional.empty();
        }
        return feedback;
    }

    /** One round from the listener's side. */
    private final class Hearing {

        private final String session;
        private final int sequence;
        private final long seed;
        private final Random round;
        private final boolean answers;
        private int position;
        private double share = -1;

        Hearing(Decision decision, long seed) {
            this.session = decision.session();
            this.sequence = decision.sequence();
            this.seed = seed;
            this.round = new Random(seed);
            this.answers = round.nextDouble() >= settings.missing();
        }

        /** A round whose song could not be played ends without asking again. */
        boolean belongsTo(Decision decision) {
            return decision.sequence() == sequence && decision.session().equals(session);
        }

        Feedback next(Decision decision, Optional<Playback> playing) {
            if (playing.isEmpty()) {
                return beforeTheSong(decision);
            }
            Song song = decision.slate().song(Math.max(1, position));
            if (share >= 0) {
                return secondHalf(song, playing.get());
            }
            Thumb thumb = firstHalf(song, playing.get());
            return answers ? new Feedback.Thumbed(thumb) : secondHalf(song, playing.get());
        }

        /** Nothing plays: a list waits to be picked from, or the song could not be played. */
        private Feedback beforeTheSong(Decision decision) {
            if (decision.selection() == Selection.AUTO || position > 0) {
                return new Feedback.Next();
            }
            position = pick(decision.slate());
            return new Feedback.Picked(position);
        }

        private int pick(Slate slate) {
            List<Double> odds = slate.positions().stream()
                    .map(place -> StrictMath.exp(taste.logOdds(mood.now(), place.song())))
                    .toList();
            double point = round.nextDouble()
                    * odds.stream().mapToDouble(Double::doubleValue).sum();
            int picked = 0;
            for (double sum = odds.get(0); sum <= point && picked < odds.size() - 1; sum += odds.get(picked)) {
                picked++;
            }
            return picked + 1;
        }

        private Thumb firstHalf(Song song, Playback playing) {
            Random answer = ListenerTaste.noise(seed, song);
            boolean up = answer.nextDouble() < approval(song);
            double wanted = 0.25 + 0.75 * taste.liking(mood.now(), song) + SHARE_DEVIATION * answer.nextGaussian();
            share = wanted >= TO_THE_END ? 1 : Math.max(0.05, wanted);
            playing.listen(part(song, share / 2));
            return up ? Thumb.UP : Thumb.DOWN;
        }

        private Feedback secondHalf(Song song, Playback playing) {
            Duration rest = share == 1 ? song.length() : part(song, share / 2);
            playing.listen(rest);
            mood.hear(song, share, round);
            return share == 1 ? new Feedback.Finished() : new Feedback.Next();
        }

        private static Duration part(Song song, double share) {
            return Duration.ofNanos((long) (song.length().toNanos() * share));
        }
    }
}
