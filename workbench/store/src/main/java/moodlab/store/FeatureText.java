package moodlab.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodlab.domain.choice.Features;

/** Features as a JSON object, name to number, in order; the numbers read back to the same bits. */
final class FeatureText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FeatureText() {}

    static String of(Features features) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < features.size(); i++) {
            if (object.put(features.names().get(i), features.value(i)).size() <= i) {
                throw new IllegalArgumentException(
                        "two features are called " + features.names().get(i));
            }
        }
        return object.toString();
    }

    static Features read(String text) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        try {
            for (Map.Entry<String, JsonNode> each : JSON.readTree(text).properties()) {
                names.add(each.getKey());
                values.add(each.getValue().doubleValue());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("features are logged as JSON: " + text, e);
        }
        return Features.of(
                names, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
