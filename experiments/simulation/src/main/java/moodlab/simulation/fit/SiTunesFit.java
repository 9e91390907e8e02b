package moodlab.simulation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import moodlab.datasets.SiTunes;
import moodlab.datasets.SiTunes.Listened;
import moodlab.datasets.SiTunes.Track;
import moodlab.domain.Affect;
import moodlab.simulation.fit.MixedModel.Member;
import moodlab.simulation.fit.MixedModel.Observation;
import moodlab.simulation.listeners.ListenerNumbers;
import moodlab.simulation.listeners.RatingTerm;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.regression.LinearModel;
import smile.regression.OLS;

/**
 * Fits listeners to SiTunes: ratings by a mixed model of listener and song on stage 2, moods after a song by ordinary
 * least squares, moods before a sitting by a mixed model, fatigue by the order of the songs in stage 1, songs by their
 * deciles.
 */
public final class SiTunesFit {

    static final String SONG = "song";

    /** Terms in which listeners may differ. */
    static final List<RatingTerm> PERSONAL = List.of(
            RatingTerm.ONE,
            RatingTerm.SONG_VALENCE,
            RatingTerm.SONG_ENERGY,
            RatingTerm.BOTH_VALENCES,
            RatingTerm.BOTH_AROUSALS);

    private static final int STEPS = 300;
    private static final double MIDDLE = 3;
    private static final int TENTHS = 10;

    /** Rounding to whole grades adds 1/12 to the variance (Sheppard 1898). */
    private static final double ROUNDING = 1.0 / 12;

    private SiTunesFit() {}

    /** The numbers. */
    public static ListenerNumbers fit(SiTunes data) {
        List<Listened> rounds = known(data);
        List<Listened> all = data.second();
        MixedModel ratings = ratings(data, rounds);
        return new ListenerNumbers(
                "SiTunes (Li et al. 2024): " + rounds.size() + " rounds of stage 2 with known songs, "
                        + data.first().size() + " of stage 1",
                rating(ratings, fatigue(data)),
                step(data, rounds, Affect::valence),
                step(data, rounds, Affect::arousal),
                rest(all, Affect::valence),
                rest(all, Affect::arousal),
                songs(data));
    }

    /** Rounds whose song's features are known. */
    static List<Listened> known(SiTunes data) {
        return data.second().stream()
                .filter(round -> data.tracks().containsKey(round.track()))
                .toList();
    }

    static MixedModel ratings(SiTunes data, List<Listened> rounds) {
        return MixedModel.fit(
                rounds.stream().map(round -> observation(data, round)).toList(), STEPS);
    }

    /** A song's valence and energy in the plane. */
    static Affect affect(Track track) {
        return Affect.clamped(2 * track.valence() - 1, 2 * track.energy() - 1);
    }

    static Observation observation(SiTunes data, Listened round) {
        Track track = data.tracks().get(round.track());
        List<Double> fixed = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (RatingTerm term : RatingTerm.values()) {
            double value = term.of(round.before(), affect(track), track.popularity());
            fixed.add(value);
            if (PERSONAL.contains(term)) {
                members.add(new Member(term.name(), round.participant(), value));
            }
        }
        members.add(new Member(SONG, round.track(), 1));
        return new Observation(round.rating(), fixed, members);
    }

    private static ListenerNumbers.Rating rating(MixedModel model, double fatigue) {
        Map<RatingTerm, Double> effects = new EnumMap<>(RatingTerm.class);
        Map<RatingTerm, Double> deviations = new EnumMap<>(RatingTerm.class);
        for (RatingTerm term : RatingTerm.values()) {
            effects.put(term, round(model.fixed(term.ordinal())));
            if (PERSONAL.contains(term)) {
                deviations.put(term, round(model.deviation(term.name())));
            }
        }
        double noise = Math.sqrt(model.noise() * model.noise() - ROUNDING);
        return new ListenerNumbers.Rating(
                effects, deviations, round(model.deviation(SONG)), round(noise), round(fatigue));
    }

    /** The slope of ratings by order in stage 1. */
    private static double fatigue(SiTunes data) {
        double[][] rows = data.first().stream()
                .map(rated -> new double[] {rated.order(), rated.rating()})
                .toArray(double[][]::new);
        return round(ols(rows, "order", "rating").coefficients()[0]);
    }

    private static ListenerNumbers.Step step(SiTunes data, List<Listened> rounds, ToDoubleFunction<Affect> axis) {
        LinearModel model = mood(data, rounds, axis);
        double[] slopes = model.coefficients();
        return new ListenerNumbers.Step(
                round(model.intercept()),
                round(slopes[0]),
                round(slopes[1]),
                round(slopes[2]),
                round(slopes[3]),
                round(slopes[4]),
                round(model.error()));
    }

    static LinearModel mood(SiTunes data, List<Listened> rounds, ToDoubleFunction<Affect> axis) {
        double[][] rows = rounds.stream()
                .map(round -> {
                    double[] features = moodFeatures(data, round);
                    double[] row = Arrays.copyOf(features, features.length + 1);
                    row[features.length] = axis.applyAsDouble(round.after());
                    return row;
                })
                .toArray(double[][]::new);
        return ols(rows, "valence", "arousal", "song_valence", "song_energy", "rating", "after");
    }

    static double[] moodFeatures(SiTunes data, Listened round) {
        Affect song = affect(data.tracks().get(round.track()));
        return new double[] {
            round.before().valence(), round.before().arousal(), song.valence(), song.arousal(), round.rating() - MIDDLE
        };
    }

    private static LinearModel ols(double[][] rows, String... names) {
        return OLS.fit(Formula.lhs(names[names.length - 1]), DataFrame.of(rows, names));
    }

    private static ListenerNumbers.Rest rest(List<Listened> rounds, ToDoubleFunction<Affect> axis) {
        Map<Integer, Affect> last = new HashMap<>();
        List<Observation> rows = new ArrayList<>();
        for (Listened round : rounds) {
            Affect before = last.put(round.participant(), round.after());
            if (before != null) {
                rows.add(new Observation(
                        axis.applyAsDouble(round.before()),
                        List.of(1.0, axis.applyAsDouble(before)),
                        List.of(new Member("home", round.participant(), 1))));
            }
        }
        MixedModel model = MixedModel.fit(rows, STEPS);
        return new ListenerNumbers.Rest(
                round(model.fixed(0)), round(model.deviation("home")), round(model.fixed(1)), round(model.noise()));
    }

    private static ListenerNumbers.Songs songs(SiTunes data) {
        List<Track> tracks = data.tracks().values().stream()
                .sorted(Comparator.comparingInt(Track::id))
                .toList();
        return new ListenerNumbers.Songs(
                deciles(tracks, track -> affect(track).valence()),
                deciles(tracks, track -> affect(track).arousal()),
                deciles(tracks, Track::popularity),
                deciles(tracks, Track::seconds),
                round(NormalScores.correlation(
                        tracks.stream().map(Track::valence).toList(),
                        tracks.stream().map(Track::energy).toList())));
    }

    private static List<Double> deciles(List<Track> tracks, ToDoubleFunction<Track> feature) {
        double[] sorted = tracks.stream().mapToDouble(feature).sorted().toArray();
        return IntStream.rangeClosed(0, TENTHS)
                .mapToObj(tenth -> round(sorted[(sorted.length - 1) * tenth / TENTHS]))
                .toList();
    }

    /** To four places: more would be noise, and the file should be read by people. */
    static double round(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
