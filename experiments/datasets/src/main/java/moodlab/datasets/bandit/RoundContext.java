package moodlab.datasets.bandit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;

/** A row's context as the policy was asked with it. */
final class RoundContext {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDateTime UNKNOWN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private RoundContext() {}

    static Context of(CsvRow row) {
        try {
            return new Context(
                    observation(row),
                    row.has("local_time") ? LocalDateTime.parse(row.text("local_time")) : UNKNOWN,
                    row.text("activity"),
                    row.text("place"),
                    strategy(row),
                    row.has("target_valence")
                            ? new Affect(row.number("target_valence"), row.number("target_arousal"))
                            : Affect.NEUTRAL,
                    features(row));
        } catch (IllegalArgumentException | DateTimeException | JsonProcessingException e) {
            throw new BanditLogUnreadable(
                    row.damaged("has a context that cannot be read").getMessage(), e);
        }
    }

    private static Observation observation(CsvRow row) {
        Optional<EmotionDistribution> emotions = Optional.empty();
        if (row.has("p_" + Emotion.values()[0].label())) {
            double[] values = new double[Emotion.COUNT];
            for (Emotion emotion : Emotion.values()) {
                values[emotion.ordinal()] = row.number("p_" + emotion.label());
            }
            emotions = Optional.of(EmotionDistribution.of(values));
        }
        int seen = (int) row.whole("frames_with_face", emotions.isPresent() ? 1 : 0);
        double quality = row.has("quality") ? row.number("quality") : 0;
        return new Observation(emotions, quality, (int) row.whole("frames", seen), seen);
    }

    private static StrategyDraw strategy(CsvRow row) {
        if (!row.has("strategy")) {
            return new StrategyDraw(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER, 1);
        }
        StrategyDraw.SetBy by = row.has("strategy_set_by")
                ? StrategyDraw.SetBy.valueOf(row.text("strategy_set_by").toUpperCase(Locale.ROOT))
                : StrategyDraw.SetBy.RESEARCHER;
        double probability = row.has("strategy_probability") ? row.number("strategy_probability") : 1;
        return new StrategyDraw(Strategy.valueOf(row.text("strategy").toUpperCase(Locale.ROOT)), by, probability);
    }

    private static Features features(CsvRow row) throws JsonProcessingException {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        if (row.has("features")) {
            for (Map.Entry<String, JsonNode> each :
                    JSON.readTree(row.text("features")).properties()) {
                names.add(each.getKey());
                values.add(each.getValue().doubleValue());
            }
        }
        return Features.of(
                names, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
