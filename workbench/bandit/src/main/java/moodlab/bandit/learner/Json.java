package moodlab.bandit.learner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/** How specs and states are written and read: strictly, without any typing by class name. */
public final class Json {

    /**
     * The fast double writer prints the shortest text that reads back as the same number on every Java; {@code
     * Double.toString} does so only from Java 19 on, and equal states must have equal text everywhere.
     */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers and texts can be written as JSON", e);
        }
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    /**
     * Reads settings, also such as were written before they had all the parts they have now: what is absent is as it was
     * then.
     */
    public static <T> T settings(String json, Class<T> type) throws JsonProcessingException {
        JsonNode tree = MAPPER.readTree(json);
        for (JsonNode prior : tree.findParents("weightDeviation")) {
            ObjectNode object = (ObjectNode) prior;
            if (!object.has("memory")) {
                object.putObject("memory").put("discount", 1).put("window", 0);
            }
            if (!object.has("songDeviation")) {
                object.put("songDeviation", 0.0);
            }
        }
        return MAPPER.treeToValue(tree, type);
    }

    /** Numbers as records hold them. */
    public static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** A copy of numbers out of a record. */
    public static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Reads a part of a tree.
     *
     * @throws IllegalArgumentException where it is no such thing
     */
    public static <T> T read(JsonNode json, Class<T> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
