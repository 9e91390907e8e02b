package moodlab.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import moodlab.bandit.PolicySpec;
import moodlab.domain.Emotion;
import moodlab.emotion.person.Calibration;
import moodlab.emotion.time.SampleSettings;
import moodlab.session.policies.PlayedPolicy;
import moodlab.study.RewardSpec;

/** A session's settings as the log keeps them: what shapes the rounds, so the home folder's place is not among them. */
final class SettingsText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingsText() {}

    /**
     * What a session found when it began.
     *
     * @param modelHash of the weights that read the faces
     * @param calibration the one that is applied; empty where none is
     * @param guest what is known of a participant who has an account; empty for others
     */
    record Circumstances(String modelHash, Optional<Calibration> calibration, Map<String, Object> guest) {}

    /**
     * As JSON.
     *
     * @param promotion whose candidate plays; empty where the policy began by itself
     */
    static String json(SessionSettings settings, Circumstances around, OptionalInt promotion) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("camera", settings.sight().camera().text());
        values.put("songs", settings.lists().songs().text());
        values.put("slate", settings.lists().slate());
        values.put("selection", settings.lists().selection().label());
        values.put("policy", policy(settings.design().policy()));
        values.put("strategy", settings.design().strategy().text());
        values.put("reward", settings.design().reward().text());
        if (settings.design().reward() instanceof RewardSpec.ByThumbAndShare both) {
            values.put("thumbWeight", both.thumbWeight());
        }
        values.put("level", settings.play().level());
        values.put("crossFadeSeconds", settings.play().crossFadeSeconds());
        values.put("activity", settings.who().activity());
        values.put("place", settings.who().place());
        values.put("seed", settings.time().seed());
        values.put("fast", settings.time().fast());
        values.put("start", settings.time().start().map(Object::toString).orElse(""));
        values.put("samples", samples(settings.sight().samples()));
        values.put("gate", settings.sight().gate());
        values.put("model", around.modelHash());
        values.put(
                "calibration",
                around.calibration().map(SettingsText::calibration).orElse(Map.of()));
        if (!around.guest().isEmpty()) {
            values.put("consents", around.guest());
        }
        promotion.ifPresent(number -> values.put(PlayedPolicy.PROMOTION, number));
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are plain values", e);
        }
    }

    /** With its name: as a value of a map it would be written without. */
    private static JsonNode policy(PolicySpec spec) {
        try {
            return JSON.readTree(spec.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy's settings are JSON", e);
        }
    }

    private static Map<String, Object> calibration(Calibration calibration) {
        Map<String, Object> bias = new LinkedHashMap<>();
        for (Emotion emotion : Emotion.values()) {
            bias.put(emotion.label(), calibration.correction().bias(emotion));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("made", calibration.made().toString());
        values.put("bias", bias);
        return values;
    }

    private static Map<String, Object> samples(SampleSettings settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("timeConstantSeconds", settings.timeConstant().toMillis() / 1e3);
        values.put("holdSeconds", settings.hold().toMillis() / 1e3);
        values.put("leastShare", settings.leastShare());
        values.put("leastConfidence", settings.leastConfidence());
        values.put("mostEntropy", settings.mostEntropy());
        values.put("changes", settings.changes());
        return values;
    }
}
