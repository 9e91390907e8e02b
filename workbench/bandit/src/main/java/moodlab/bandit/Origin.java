package moodlab.bandit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Seeds;
import moodlab.domain.choice.PolicyState;

/**
 * What a policy was built from: with the lessons taken in it determines the policy.
 *
 * @param seed of the policy's own draws
 */
record Origin(PolicySpec spec, long seed) {

    /**
     * The format of states: 2 brought memories, priors and further policies, 3 songs' own effects; all before are read.
     */
    static final int FORMAT = 3;

    /**
     * A state's JSON.
     *
     * @param format raised whenever an older Moodlab could not read it
     * @param learnt what the policy itself writes
     */
    record Saved(int format, PolicySpec spec, long seed, long version, JsonNode learnt) {}

    /** The state after so many lessons. */
    PolicyState state(long version, JsonNode learnt) {
        return new PolicyState(spec.name(), version, Json.write(new Saved(FORMAT, spec, seed, version, learnt)));
    }

    /** The seed of the draws after so many lessons. */
    long seedAt(long version) {
        return Seeds.mix(seed, version);
    }

    /**
     * Reads a state's frame.
     *
     * @throws PolicyUnusable where it is another policy's, has another format or other settings, or is damaged
     */
    static Saved read(PolicySpec spec, PolicyState state) {
        if (!spec.name().equals(state.name())) {
            throw new PolicyUnusable("A state of the policy " + state.name() + " cannot be resumed as " + spec.name()
                    + ": choose " + state.name() + ", or begin with an untaught policy.");
        }
        Saved saved = parse(state);
        if (!saved.spec().equals(spec)) {
            throw new PolicyUnusable("The state was saved under " + saved.spec().toJson() + ", not under "
                    + spec.toJson() + ": resume it with its own settings, or begin with an untaught policy.");
        }
        if (saved.version() != state.version() || saved.version() < 0) {
            throw damaged(state, new IllegalArgumentException("version " + saved.version()));
        }
        return saved;
    }

    private static Saved parse(PolicyState state) {
        try {
            int format = Json.read(state.json(), JsonNode.class).path("format").asInt();
            if (format < 1 || format > FORMAT) {
                throw new PolicyUnusable("The state of the policy " + state.name() + " has format " + format
                        + ", this Moodlab reads 1 to " + FORMAT
                        + ": use the version that saved it, or begin with an untaught"
                        + " policy.");
            }
            return Json.settings(state.json(), Saved.class);
        } catch (JsonProcessingException e) {
            throw damaged(state, e);
        }
    }

    static PolicyUnusable damaged(PolicyState state, Exception cause) {
        return new PolicyUnusable(
                "The state of the policy " + state.name() + " after " + state.version()
                        + " lessons is damaged: resume an earlier one, or begin with an untaught policy.",
                cause);
    }
}
