package moodlab.bandit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import moodlab.domain.Affect;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Strategy;
import moodlab.domain.song.Song;
import moodlab.domain.song.TagSource;

/**
 * Why a song stands in the list, for the person in front of it.
 *
 * @param probability of the song at the first position, as logged
 * @param reason how the song meets the strategy, how the policy weighed it, and where its tag comes from: {@code fits lift:
 *     higher valence; explored; mood from lyrics and folder}
 */
public record Explanation(double probability, String reason) {

    /** Differences in the plane below this are not worth a word. */
    private static final double NOTICEABLE = 0.1;

    private static final double SAME = 1e-9;

    /**
     * Explains one candidate.
     *
     * @throws IllegalArgumentException where the song is no candidate of the choice
     */
    public static Explanation of(Choice choice, Context context, Song song) {
        int index = choice.candidates().indexOf(song);
        if (index < 0) {
            throw new IllegalArgumentException("no candidate of this choice: " + song.id());
        }
        double probability = choice.probability(index);
        return new Explanation(
                probability,
                fit(context, song) + "; " + standing(choice, probability) + "; mood from " + sources(song));
    }

    /** The most certain first. */
    private static String sources(Song song) {
        return song.tag().sources().stream().map(TagSource::label).collect(Collectors.joining(" and "));
    }

    private static String fit(Context context, Song song) {
        Affect mood = context.observation().affect();
        Strategy strategy = context.strategy().strategy();
        boolean nearer = song.tag().distance(context.target()) < reach(context);
        return verdict(strategy, nearer, song.affect().valence() - mood.valence()) + ": "
                + differences(
                        mood, song.affect(), context.observation().emotions().isPresent());
    }

    /** A song near the target still lifts nobody whose mood is more pleasant than the song. */
    private static String verdict(Strategy strategy, boolean nearer, double pleasanter) {
        if (nearer && strategy == Strategy.LIFT && pleasanter <= -NOTICEABLE) {
            return "near lift, yet below the mood";
        }
        return (nearer ? "fits " : "away from ") + strategy.label();
    }

    /** Within half the plane's unit of the target, or at least nearer to it than the mood is. */
    private static double reach(Context context) {
        return Math.max(0.5, context.observation().affect().distance(context.target()));
    }

    private static String differences(Affect mood, Affect song, boolean faceSeen) {
        List<String> words = new ArrayList<>();
        difference(song.valence() - mood.valence(), "valence").ifPresent(words::add);
        difference(song.arousal() - mood.arousal(), "arousal").ifPresent(words::add);
        String text = words.isEmpty() ? "close to the mood" : String.join(", ", words);
        return faceSeen ? text : text + " (no face seen)";
    }

    private static Optional<String> difference(double difference, String axis) {
        if (Math.abs(difference) < NOTICEABLE) {
            return Optional.empty();
        }
        return Optional.of((difference > 0 ? "higher " : "lower ") + axis);
    }

    private static String standing(Choice choice, double probability) {
        double[] all = choice.toArray();
        double even = 1.0 / all.length;
        double highest = Arrays.stream(all).max().orElseThrow();
        if (highest - even < SAME) {
            return "all songs alike";
        }
        if (highest - probability < SAME) {
            return "weighed highest";
        }
        return probability > even ? "weighed high" : "explored";
    }
}
