package moodlab.simulation.fit;

import static moodlab.simulation.fit.SiTunesFit.round;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.datasets.InCarMusic;
import moodlab.datasets.InCarMusic.Rating;
import moodlab.simulation.fit.MixedModel.Member;
import moodlab.simulation.fit.MixedModel.Observation;
import moodlab.simulation.listeners.DriverNumbers;
import moodlab.simulation.listeners.DriverNumbers.Circumstance;
import moodlab.simulation.listeners.DriverNumbers.Genre;
import smile.math.MathEx;

/** Fits drivers to InCarMusic by one mixed model of driver, song, genre and circumstance. */
public final class InCarFit {

    private static final int GENRES = InCarMusic.GENRES.size();
    private static final double SPREAD = 0.5;
    private static final double MOST = 0.9;
    private static final double ROUNDING = 1.0 / 12;

    private static final List<String> LIVELY =
            List.of("mood=active", "DrivingStyle=sport driving", "sleepiness=awake", "trafficConditions=free road");
    private static final List<String> CALM =
            List.of("mood=lazy", "DrivingStyle=relaxed driving", "sleepiness=sleepy", "trafficConditions=traffic jam");

    private InCarFit() {}

    /**
     * The numbers.
     *
     * @param steps of EM: 60 settle them to two places
     */
    public static DriverNumbers fit(InCarMusic data, int steps) {
        List<String> circumstances = circumstances(data);
        MixedModel model = MixedModel.fit(
                data.ratings().stream()
                        .map(rating -> observation(rating, circumstances))
                        .toList(),
                steps);
        return numbers(data, circumstances, model);
    }

    static List<String> circumstances(InCarMusic data) {
        return data.ratings().stream()
                .flatMap(rating -> rating.circumstance().stream())
                .distinct()
                .sorted()
                .toList();
    }

    static Observation observation(Rating rating, List<String> circumstances) {
        List<Member> members = new ArrayList<>(List.of(
                new Member("driver", rating.participant(), 1),
                new Member("taste", rating.participant() * GENRES + rating.genre(), 1),
                new Member("genre", rating.genre(), 1),
                new Member("song", rating.track(), 1)));
        rating.circumstance().map(circumstances::indexOf).ifPresent(circumstance -> {
            members.add(new Member("circumstance", circumstance, 1));
            members.add(new Member("meeting", circumstance * GENRES + rating.genre(), 1));
        });
        return new Observation(rating.rating(), List.of(1.0), members);
    }

    private static DriverNumbers numbers(InCarMusic data, List<String> circumstances, MixedModel model) {
        List<Double> pleasant = axis(circumstances, model, List.of("mood=happy"), List.of("mood=sad"));
        List<Double> lively = axis(circumstances, model, LIVELY, CALM);
        List<Genre> genres = IntStream.range(0, GENRES)
                .mapToObj(genre -> new Genre(
                        InCarMusic.GENRES.get(genre),
                        round(model.effect("genre", genre)),
                        pleasant.get(genre),
                        lively.get(genre)))
                .toList();
        double noise = Math.sqrt(model.noise() * model.noise() - ROUNDING);
        return new DriverNumbers(
                "InCarMusic (Baltrunas et al. 2011): " + data.ratings().size() + " ratings",
                round(model.fixed(0)),
                round(model.deviation("driver")),
                round(model.deviation("taste")),
                round(model.deviation("song")),
                round(noise),
                genres,
                IntStream.range(0, circumstances.size())
                        .mapToObj(i -> circumstance(circumstances.get(i), i, model))
                        .toList());
    }

    private static Circumstance circumstance(String name, int number, MixedModel model) {
        return new Circumstance(
                name,
                round(model.effect("circumstance", number)),
                IntStream.range(0, GENRES)
                        .mapToObj(genre -> round(model.effect("meeting", number * GENRES + genre)))
                        .toList());
    }

    /** How much more each genre is liked in the first circumstances than in the others, with deviation ½ among genres. */
    private static List<Double> axis(
            List<String> circumstances, MixedModel model, List<String> high, List<String> low) {
        double[] points = IntStream.range(0, GENRES)
                .mapToDouble(genre -> mean(circumstances, model, high, genre) - mean(circumstances, model, low, genre))
                .toArray();
        double mean = MathEx.mean(points);
        double deviation = MathEx.sd(points);
        return IntStream.range(0, GENRES)
                .mapToObj(i -> round(Math.max(-MOST, Math.min(MOST, SPREAD * (points[i] - mean) / deviation))))
                .toList();
    }

    private static double mean(List<String> circumstances, MixedModel model, List<String> names, int genre) {
        return names.stream()
                .mapToDouble(name -> model.effect("meeting", circumstances.indexOf(name) * GENRES + genre))
                .average()
                .orElseThrow();
    }
}
