package moodlab.session.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;

/**
 * A candidate as it was frozen, with the policy that it is held against.
 *
 * @param start with what it began
 * @param state what it had learnt by then; it learns nothing more until it is promoted
 * @param incumbent the policy of new sessions when it was frozen
 * @param thumbWeight the thumb's weight in the reward that decides; empty for each session's own reward
 */
record Frozen(PolicySpec spec, Start start, PolicyState state, PlayedPolicy incumbent, OptionalDouble thumbWeight) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the store keeps it. */
    String json() {
        try {
            ObjectNode tree = JSON.createObjectNode();
            tree.set("policy", JSON.readTree(spec.toJson()));
            tree.put("start", start.name());
            tree.put("version", state.version());
            tree.put("state", state.json());
            ObjectNode other = tree.putObject("incumbent");
            other.set("policy", JSON.readTree(incumbent.spec().toJson()));
            incumbent.promotion().ifPresent(number -> other.put(PlayedPolicy.PROMOTION, number));
            thumbWeight.ifPresent(weight -> tree.put("thumbWeight", weight));
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings and states are JSON", e);
        }
    }

    /** What {@link #json} wrote. */
    static Frozen read(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            PolicySpec spec = PolicySpec.fromJson(tree.required("policy").toString());
            PolicyState state = new PolicyState(
                    spec.name(),
                    tree.required("version").longValue(),
                    tree.required("state").textValue());
            PlayedPolicy incumbent = PlayedPolicy.read(tree.required("incumbent"), "");
            JsonNode weight = tree.path("thumbWeight");
            return new Frozen(
                    spec,
                    Start.valueOf(tree.path("start").asText(Start.TAUGHT.name())), // there was no other once
                    state,
                    incumbent,
                    weight.isNumber() ? OptionalDouble.of(weight.doubleValue()) : OptionalDouble.empty());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new PolicyUnusable(
                    "A frozen candidate in the store cannot be read: restore a backup, or freeze another.", e);
        }
    }

    /** The candidate as it stands. */
    Policy policy() {
        return Policies.resume(spec, state);
    }

    /** In words: which policy, and how it began where that is not the usual way. */
    String words() {
        return start == Start.PRIOR ? spec.name() + " with a prior" : spec.name();
    }

    OptionalInt incumbentNumber() {
        return incumbent.promotion();
    }
}
