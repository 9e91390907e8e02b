package moodlab.emotion.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/** A calibration as its JSON file has it; classes by their labels. */
record CalibrationText(
        String format,
        String participant,
        String model,
        String made,
        Map<String, Double> bias,
        Agreement before,
        Agreement after,
        List<Second> posed,
        @JsonInclude(JsonInclude.Include.NON_NULL) Felt felt) {

    static final String FORMAT = "moodlab-calibration-1";

    /** @param read the seven probabilities in the order of {@link Emotion} */
    record Second(String prompted, int second, List<Double> read) {}

    record Felt(double valence, double arousal) {}

    static CalibrationText of(Calibration calibration) {
        Map<String, Double> bias = new LinkedHashMap<>();
        for (Emotion emotion : Emotion.values()) {
            bias.put(emotion.label(), calibration.correction().bias(emotion));
        }
        return new CalibrationText(
                FORMAT,
                calibration.participant(),
                calibration.model(),
                calibration.made().toString(),
                bias,
                calibration.before(),
                calibration.after(),
                calibration.posed().stream().map(CalibrationText::second).toList(),
                calibration
                        .felt()
                        .map(felt -> new Felt(felt.valence(), felt.arousal()))
                        .orElse(null));
    }

    private static Second second(PosedSecond posed) {
        List<Double> read = Arrays.stream(posed.read().toArray()).boxed().toList();
        return new Second(posed.prompted().label(), posed.second(), read);
    }

    /** @throws RuntimeException of any kind where a value is missing or makes no sense */
    Calibration calibration() {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("not of the format " + FORMAT + ": " + format);
        }
        double[] biases = Arrays.stream(Emotion.values())
                .mapToDouble(emotion -> bias.get(emotion.label()))
                .toArray();
        return new Calibration(
                participant,
                model,
                Instant.parse(made),
                Correction.of(biases),
                before,
                after,
                posed.stream().map(CalibrationText::posed).toList(),
                Optional.ofNullable(felt).map(each -> new Affect(each.valence(), each.arousal())));
    }

    private static PosedSecond posed(Second second) {
        double[] read = second.read().stream().mapToDouble(Double::doubleValue).toArray();
        Emotion prompted = Emotion.valueOf(second.prompted().toUpperCase(java.util.Locale.ROOT));
        return new PosedSecond(prompted, second.second(), EmotionDistribution.of(read));
    }
}
