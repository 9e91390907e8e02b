package moodlab.session.policies;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Strategy;

/**
 * The rounds whose likeliest emotion is the same, and their mean context: the mean distribution, quality, target and features of
 * those with the more frequent strategy.
 *
 * @param name the emotion's label, or {@link #NO_FACE}
 * @param rounds how many there are
 */
public record MoodCell(String name, int rounds, Context context) {

    /** Rounds in which no face was seen. */
    public static final String NO_FACE = "no face";

    /** The moods that occur, in the emotions' order. */
    static List<MoodCell> of(List<Context> contexts) {
        Map<String, List<Context>> cells = new LinkedHashMap<>();
        Arrays.stream(Emotion.values()).forEach(emotion -> cells.put(emotion.label(), new ArrayList<>()));
        cells.put(NO_FACE, new ArrayList<>());
        contexts.forEach(context -> cells.get(name(context)).add(context));
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> new MoodCell(cell.getKey(), cell.getValue().size(), mean(cell.getValue())))
                .toList();
    }

    /** The cell that a context lies in. */
    static String name(Context context) {
        return context.observation().emotions().map(all -> all.top().label()).orElse(NO_FACE);
    }

    private static Context mean(List<Context> all) {
        List<String> names = all.get(all.size() - 1).features().names();
        long lifts = all.stream().filter(MoodCell::lifts).count();
        boolean lift = 2 * lifts > all.size();
        List<Context> alike = all.stream()
                .filter(context ->
                        lifts(context) == lift && context.features().names().equals(names))
                .toList();
        List<Context> taken = alike.isEmpty() ? List.of(all.get(all.size() - 1)) : alike;
        Context first = taken.get(0);
        return new Context(
                observation(taken),
                LocalDateTime.of(2000, 1, 1, 12, 0),
                first.activity(),
                first.place(),
                first.strategy(),
                new Affect(mean(taken, context -> context.target().valence()), mean(taken, context -> context.target()
                        .arousal())),
                features(taken, taken.get(0).features().names()));
    }

    private static boolean lifts(Context context) {
        return context.strategy().strategy() == Strategy.LIFT;
    }

    private static Observation observation(List<Context> all) {
        Observation first = all.get(0).observation();
        if (first.emotions().isEmpty()) {
            return first;
        }
        double[] sum = new double[Emotion.COUNT];
        for (Context each : all) {
            double[] one = each.observation().emotions().orElseThrow().toArray();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i] / all.size();
            }
        }
        double quality = mean(all, context -> context.observation().quality());
        return new Observation(Optional.of(EmotionDistribution.of(sum)), Math.min(1, quality), 1, 1);
    }

    private static Features features(List<Context> all, List<String> names) {
        double[] mean = new double[names.size()];
        for (int i = 0; i < mean.length; i++) {
            int column = i;
            mean[i] = mean(all, context -> context.features().value(column));
        }
        return Features.of(names, mean);
    }

    private static double mean(List<Context> all, ToDoubleFunction<Context> value) {
        return all.stream().mapToDouble(value).average().orElse(0);
    }
}
