package moodlab.session.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import moodlab.bandit.PolicySpec;

/**
 * A number of a policy's settings that decides how much it explores.
 *
 * @param field as the settings' JSON has it
 * @param label for a person
 * @param low the least that is offered
 * @param high the most
 * @param whole whether it is a whole number
 */
public record Knob(String field, String label, double low, double high, boolean whole) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Knob> ALL = List.of(
            new Knob("floor", "Exploration floor ε", 0.01, 1, false),
            new Knob("epsilon", "Even rounds beside the floor", 0, 1, false),
            new Knob("draws", "Posterior draws", 10, 400, true),
            new Knob("alpha", "Width of the bound α", 0, 4, false),
            new Knob("temperature", "Temperature", 0.01, 4, false),
            new Knob("radius", "Width of the bounds", 0.1, 4, false));

    /** Those that a policy has. */
    public static List<Knob> of(PolicySpec spec) {
        ObjectNode tree = tree(spec);
        return ALL.stream().filter(knob -> tree.path(knob.field).isNumber()).toList();
    }

    /** What it is set to. */
    public double value(PolicySpec spec) {
        return tree(spec).path(field).doubleValue();
    }

    /**
     * The policy with another value.
     *
     * @throws moodlab.bandit.PolicyUnusable where it cannot have that
     */
    public PolicySpec set(PolicySpec spec, double value) {
        ObjectNode tree = tree(spec);
        if (whole) {
            tree.put(field, Math.round(value));
        } else {
            tree.put(field, value);
        }
        return PolicySpec.fromJson(tree.toString());
    }

    private static ObjectNode tree(PolicySpec spec) {
        try {
            return (ObjectNode) JSON.readTree(spec.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy's settings are JSON", e);
        }
    }
}
