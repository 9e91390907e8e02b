package moodlab.study;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.ContextBuilder;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;

/**
 * Makes a context with the numbers that policies learn from, {@link #NAMES} in this order:
 *
 * <ul>
 *   <li>{@code p_…} the seven probabilities in the order of {@link Emotion}, and {@code face_seen}, 1 or 0. Without a
 *       face all eight are 0, and so are {@code quality}, {@code valence} and {@code arousal}: "not known" differs from
 *       "neutral", whose {@code p_neutral} and {@code face_seen} are 1.
 *   <li>{@code quality} 0 … 1; {@code valence}, {@code arousal} −1 … 1.
 *   <li>{@code time_sin}, {@code time_cos}: sine and cosine of 2π · (seconds since local midnight) / 86,400, so that
 *       23:59 lies next to 00:00; {@code part_…}: 1 for the {@link PartOfDay}, else 0.
 *   <li>{@code activity_known}, {@code place_known}: 1 where the text is not empty, else 0.
 *   <li>{@code target_valence}, {@code target_arousal}: the strategy's target, see {@link Lift}; {@code strategy_lift}:
 *       1 for lift, 0 for stay. Without a face the present point is taken to be the origin.
 * </ul>
 */
public final class FeatureContextBuilder implements ContextBuilder {

    /** The features' names, in order. */
    public static final List<String> NAMES = Stream.of(
                    Arrays.stream(Emotion.values()).map(emotion -> "p_" + emotion.label()),
                    Stream.of("face_seen", "quality", "valence", "arousal", "time_sin", "time_cos"),
                    Stream.of("part_morning", "part_afternoon", "part_evening", "part_night"),
                    Stream.of("activity_known", "place_known", "target_valence", "target_arousal", "strategy_lift"))
            .flatMap(names -> names)
            .toList();

    private static final double SECONDS_A_DAY = 86_400;

    private final ContextSettings settings;
    private final RandomGenerator random;

    /**
     * Builds by these settings.
     *
     * @param random for the strategy, where chance decides it: one number a round
     */
    public FeatureContextBuilder(ContextSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    @Override
    public Context build(Observation observation, Moment now) {
        StrategyDraw draw = settings.strategy().draw(random);
        LocalDateTime local = LocalDateTime.ofInstant(now.utc(), settings.zone());
        Affect target = settings.lift().target(draw.strategy(), observation.affect());
        return new Context(
                observation,
                local,
                settings.activity(),
                settings.place(),
                draw,
                target,
                features(observation, local.toLocalTime(), draw.strategy(), target));
    }

    private Features features(Observation seen, LocalTime time, Strategy strategy, Affect target) {
        List<Double> values = new ArrayList<>(NAMES.size());
        addMood(values, seen);
        addTime(values, time);
        values.add(flag(!settings.activity().isEmpty()));
        values.add(flag(!settings.place().isEmpty()));
        values.add(target.valence());
        values.add(target.arousal());
        values.add(flag(strategy == Strategy.LIFT));
        return Features.of(
                NAMES, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void addMood(List<Double> values, Observation seen) {
        double[] probabilities =
                seen.emotions().map(EmotionDistribution::toArray).orElseGet(() -> new double[Emotion.COUNT]);
        Arrays.stream(probabilities).forEach(values::add);
        values.add(flag(seen.emotions().isPresent()));
        values.add(seen.quality());
        values.add(seen.affect().valence());
        values.add(seen.affect().arousal());
    }

    private static void addTime(List<Double> values, LocalTime time) {
        double angle = 2 * Math.PI * time.toSecondOfDay() / SECONDS_A_DAY;
        values.add(StrictMath.sin(angle)); // strict: the same bits on every machine
        values.add(StrictMath.cos(angle));
        PartOfDay now = PartOfDay.at(time);
        for (PartOfDay part : PartOfDay.values()) {
            values.add(flag(part == now));
        }
    }

    private static double flag(boolean set) {
        return set ? 1 : 0;
    }
}
