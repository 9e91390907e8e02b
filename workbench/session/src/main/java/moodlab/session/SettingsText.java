package moodlab.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import moodlab.study.RewardSpec;

/** A session's settings as the log keeps them: what shapes the rounds, so the home folder's place is not among them. */
final class SettingsText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingsText() {}

    /** @param modelHash of the weights that read the faces */
    static String json(SessionSettings settings, String modelHash) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("camera", settings.camera().text());
        values.put("songs", settings.songs().text());
        values.put("slate", settings.slate());
        values.put("selection", settings.selection().label());
        values.put("policy", settings.policy());
        values.put("strategy", settings.strategy().text());
        values.put("reward", settings.reward().text());
        if (settings.reward() instanceof RewardSpec.ByThumbAndShare both) {
            values.put("thumbWeight", both.thumbWeight());
        }
        values.put("activity", settings.activity());
        values.put("place", settings.place());
        values.put("seed", settings.seed());
        values.put("fast", settings.fast());
        values.put("start", settings.start().map(Object::toString).orElse(""));
        values.put("model", modelHash);
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are plain values", e);
        }
    }
}
