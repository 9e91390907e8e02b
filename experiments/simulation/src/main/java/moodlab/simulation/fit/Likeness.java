package moodlab.simulation.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import moodlab.datasets.SiTunes;
import moodlab.datasets.SiTunes.Listened;
import moodlab.domain.Affect;
import moodlab.simulation.listeners.Habits;
import moodlab.simulation.listeners.Listener;
import moodlab.simulation.listeners.ListenerNumbers;
import moodlab.simulation.listeners.SongSupply;
import moodlab.simulation.listeners.Tune;
import smile.math.MathEx;

/**
 * Whether simulated listeners look like the people they were fitted to: the same figures from the data and from simulated
 * data of the same size, one sitting a round as people in their daily life had it.
 */
final class Likeness {

    private static final int LIBRARY = 105;
    private static final int GRADES = 5;

    private Likeness() {}

    /** The figures by name. */
    static Map<String, Double> figures(List<Listened> rounds) {
        double[] ratings = rounds.stream().mapToDouble(Listened::rating).toArray();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("mean rating", MathEx.mean(ratings));
        figures.put("deviation of ratings", MathEx.sd(ratings));
        for (int grade = 1; grade <= GRADES; grade++) {
            int wanted = grade;
            figures.put(
                    "share of ratings of " + grade,
                    rounds.stream().filter(round -> round.rating() == wanted).count() / (double) rounds.size());
        }
        figures.put("deviation of participants' mean ratings", MathEx.sd(means(rounds)));
        add(figures, "valence", axis(rounds, true, true), axis(rounds, false, true));
        add(figures, "arousal", axis(rounds, true, false), axis(rounds, false, false));
        figures.put("correlation of rating with valence after", MathEx.cor(ratings, axis(rounds, false, true)));
        return figures;
    }

    private static double[] means(List<Listened> rounds) {
        return rounds.stream()
                .collect(Collectors.groupingBy(Listened::participant, Collectors.averagingDouble(Listened::rating)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double[] axis(List<Listened> rounds, boolean before, boolean valence) {
        return rounds.stream()
                .map(round -> before ? round.before() : round.after())
                .mapToDouble(affect -> valence ? affect.valence() : affect.arousal())
                .toArray();
    }

    private static void add(Map<String, Double> figures, String axis, double[] before, double[] after) {
        double[] change = new double[before.length];
        for (int i = 0; i < change.length; i++) {
            change[i] = after[i] - before[i];
        }
        figures.put("mean " + axis + " before", MathEx.mean(before));
        figures.put("deviation of " + axis + " before", MathEx.sd(before));
        figures.put("mean change of " + axis, MathEx.mean(change));
        figures.put("deviation of the change of " + axis, MathEx.sd(change));
        figures.put("correlation of " + axis + " before with its change", MathEx.cor(before, change));
    }

    /** As many participants with as many rounds each as in the data, of simulated listeners and songs. */
    static List<Listened> simulated(SiTunes data, ListenerNumbers numbers, long seed) {
        Random random = new Random(seed);
        List<Tune> library = new SongSupply(numbers).songs(LIBRARY, random);
        Map<Integer, Long> counts = data.second().stream()
                .collect(Collectors.groupingBy(Listened::participant, LinkedHashMap::new, Collectors.counting()));
        List<Listened> rounds = new ArrayList<>();
        counts.forEach((participant, count) -> {
            Listener listener = new Listener(numbers, Habits.DEFAULT, true, random);
            for (int i = 0; i < count; i++) {
                listener.sitDown(random);
                Affect before = listener.mood();
                int song = random.nextInt(library.size());
                double grade = listener.hear(library.get(song), 1000 * i, random, random);
                int rating = (int) Math.max(1, Math.min(GRADES, Math.round(grade)));
                rounds.add(new Listened(participant, song, rating, before, listener.mood(), i));
            }
        });
        return rounds;
    }
}
