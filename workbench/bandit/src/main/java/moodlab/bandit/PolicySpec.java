package moodlab.bandit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy's settings, saved with the study. {@link Policies} builds from them.
 *
 * <p>As JSON: {@code {"policy":"epsilon","epsilon":0.1,"prior":{…},"floor":0.05}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "policy")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PolicySpec.Thompson.class, name = "thompson"),
    @JsonSubTypes.Type(value = PolicySpec.EpsilonGreedy.class, name = "epsilon"),
    @JsonSubTypes.Type(value = PolicySpec.Greedy.class, name = "greedy"),
    @JsonSubTypes.Type(value = PolicySpec.MoodFolder.class, name = "mood-folder"),
    @JsonSubTypes.Type(value = PolicySpec.Uniform.class, name = "uniform"),
    @JsonSubTypes.Type(value = PolicySpec.ContextFree.class, name = "context-free")
})
public sealed interface PolicySpec {

    /** The share of the probability that is spread evenly over the candidates, where nothing else is said. */
    double DEFAULT_FLOOR = 0.05;

    /** How many posterior draws define a Thompson policy, where nothing else is said. */
    int DEFAULT_DRAWS = 100;

    /** What options and logs call the policy. */
    String name();

    /** ε of the exploration floor, in (0, 1]. */
    double floor();

    /** Linear Thompson sampling. */
    record Thompson(int draws, RidgePrior prior, double floor) implements PolicySpec {
        public Thompson {
            checkDraws(draws);
            checkFloor(floor);
        }

        @Override
        public String name() {
            return "thompson";
        }
    }

    /**
     * ε-greedy on a ridge regression.
     *
     * @param epsilon share of rounds that choose evenly, beside the floor; in [0, 1]
     */
    record EpsilonGreedy(double epsilon, RidgePrior prior, double floor) implements PolicySpec {
        public EpsilonGreedy {
            checkFloor(floor);
            if (!(epsilon >= 0 && epsilon <= 1)) {
                throw new IllegalArgumentException("epsilon lies in [0, 1]: " + epsilon);
            }
        }

        @Override
        public String name() {
            return "epsilon";
        }
    }

    /** Greedy on a ridge regression. */
    record Greedy(RidgePrior prior, double floor) implements PolicySpec {
        public Greedy {
            checkFloor(floor);
        }

        @Override
        public String name() {
            return "greedy";
        }
    }

    /** The folder nearest to the strategy's target. */
    record MoodFolder(double floor) implements PolicySpec {
        public MoodFolder {
            checkFloor(floor);
        }

        @Override
        public String name() {
            return "mood-folder";
        }
    }

    /** Every song alike. */
    record Uniform(double floor) implements PolicySpec {
        public Uniform {
            checkFloor(floor);
        }

        @Override
        public String name() {
            return "uniform";
        }
    }

    /**
     * Beta–Bernoulli Thompson sampling, song by song.
     *
     * @param successes pseudo-count of rewards 1 before the first lesson, above 0
     * @param failures the same for rewards 0
     */
    record ContextFree(int draws, double successes, double failures, double floor) implements PolicySpec {
        public ContextFree {
            checkDraws(draws);
            checkFloor(floor);
            if (!(successes > 0 && failures > 0) || !Double.isFinite(successes + failures)) {
                throw new IllegalArgumentException(
                        "pseudo-counts are finite and above 0: " + successes + ", " + failures);
            }
        }

        @Override
        public String name() {
            return "context-free";
        }
    }

    /** One of each, with the settings that are used where nothing else is said. */
    static List<PolicySpec> defaults() {
        return List.of(
                new Thompson(DEFAULT_DRAWS, RidgePrior.DEFAULT, DEFAULT_FLOOR),
                new EpsilonGreedy(0.1, RidgePrior.DEFAULT, DEFAULT_FLOOR),
                new Greedy(RidgePrior.DEFAULT, DEFAULT_FLOOR),
                new MoodFolder(DEFAULT_FLOOR),
                new Uniform(DEFAULT_FLOOR),
                new ContextFree(DEFAULT_DRAWS, 1, 1, DEFAULT_FLOOR));
    }

    /**
     * The policy of that name with its default settings.
     *
     * @throws PolicyUnusable where there is none; the message lists the names
     */
    static PolicySpec parse(String name) {
        return defaults().stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PolicyUnusable("There is no policy \"" + name + "\": choose one of "
                        + defaults().stream().map(PolicySpec::name).collect(Collectors.joining(", ")) + "."));
    }

    /** As one line; equal specs give equal text. */
    default String toJson() {
        return Json.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws PolicyUnusable where it is no spec
     */
    static PolicySpec fromJson(String json) {
        try {
            return Json.read(json, PolicySpec.class);
        } catch (JsonProcessingException e) {
            throw new PolicyUnusable(
                    "The policy's settings cannot be read (" + e.getOriginalMessage()
                            + "): correct them, or name a policy to take its default settings.",
                    e);
        }
    }

    private static void checkFloor(double floor) {
        if (!(floor > 0 && floor <= 1)) {
            throw new IllegalArgumentException("the exploration floor lies in (0, 1]: " + floor);
        }
    }

    private static void checkDraws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("at least one posterior draw is needed: " + draws);
        }
    }
}
