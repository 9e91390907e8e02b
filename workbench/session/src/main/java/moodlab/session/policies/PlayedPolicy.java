package moodlab.session.policies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;

/**
 * The policy of a session as its settings have it.
 *
 * @param promotion of which it is the candidate; empty where it began by itself
 */
public record PlayedPolicy(PolicySpec spec, OptionalInt promotion) {

    /** What the settings call the promotion. */
    public static final String PROMOTION = "promotion";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** That spec, begun by itself. */
    public static PlayedPolicy of(PolicySpec spec) {
        return new PlayedPolicy(spec, OptionalInt.empty());
    }

    /** What the log calls it. */
    public String name() {
        return promotion.isPresent() ? Deployed.name(promotion.getAsInt()) : spec.name();
    }

    /**
     * Out of a session's settings.
     *
     * @param name of the policy as the session's rounds have it: older settings do not say
     * @throws PolicyUnusable where they tell of none that this Moodlab knows
     */
    public static PlayedPolicy read(JsonNode settings, String name) {
        JsonNode policy = settings.path("policy");
        if (!policy.isObject()) {
            throw new PolicyUnusable("The session's settings tell of no policy: look at another session.");
        }
        ObjectNode spec = policy.deepCopy();
        if (!spec.has("policy")) {
            spec.put("policy", name);
        }
        JsonNode promotion = settings.path(PROMOTION);
        return new PlayedPolicy(
                PolicySpec.fromJson(spec.toString()),
                promotion.isInt() ? OptionalInt.of(promotion.intValue()) : OptionalInt.empty());
    }

    /** The same out of their text; empty where it cannot be read. */
    static Optional<PlayedPolicy> read(String settings, String name) {
        try {
            return Optional.of(read(JSON.readTree(settings), name));
        } catch (JsonProcessingException | PolicyUnusable e) {
            return Optional.empty();
        }
    }
}
