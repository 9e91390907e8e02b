package moodlab.bandit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Collectors;
import moodlab.bandit.fitted.GaussianProcessThompson.Limits;
import moodlab.bandit.fitted.ProcessPrior;
import moodlab.bandit.fitted.TreesPrior;
import moodlab.bandit.learner.Json;
import moodlab.bandit.linear.LogisticPrior;
import moodlab.bandit.linear.RidgePrior;

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
    @JsonSubTypes.Type(value = PolicySpec.ContextFree.class, name = "context-free"),
    @JsonSubTypes.Type(value = LinearSpec.Boltzmann.class, name = "boltzmann"),
    @JsonSubTypes.Type(value = LinearSpec.RegCb.class, name = "regcb"),
    @JsonSubTypes.Type(value = LinearSpec.LinUcb.class, name = "linucb"),
    @JsonSubTypes.Type(value = LinearSpec.HybridLinUcb.class, name = "linucb-hybrid"),
    @JsonSubTypes.Type(value = LinearSpec.Logistic.class, name = "logistic"),
    @JsonSubTypes.Type(value = FittedSpec.GaussianProcess.class, name = "gaussian-process"),
    @JsonSubTypes.Type(value = FittedSpec.Forest.class, name = "forest"),
    @JsonSubTypes.Type(value = FittedSpec.Boosting.class, name = "boosting"),
    @JsonSubTypes.Type(value = PolicySpec.Mixture.class, name = "mixture")
})
public sealed interface PolicySpec
        permits PolicySpec.Thompson,
                PolicySpec.EpsilonGreedy,
                PolicySpec.Greedy,
                PolicySpec.MoodFolder,
                PolicySpec.Uniform,
                PolicySpec.ContextFree,
                PolicySpec.Mixture,
                LinearSpec,
                FittedSpec {

    /** The share of the probability that is spread evenly over the candidates, where nothing else is said. */
    double DEFAULT_FLOOR = 0.05;

    /** How many posterior draws define a Thompson policy, where nothing else is said. */
    int DEFAULT_DRAWS = 100;

    /** What options and logs call the policy. */
    String name();

    /** What a window calls it. */
    String label();

    /** ε of the exploration floor, in (0, 1]. */
    double floor();

    /** Linear Thompson sampling. */
    record Thompson(int draws, RidgePrior prior, double floor) implements PolicySpec {
        public Thompson {
            Settings.draws(draws);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "thompson";
        }

        @Override
        public String label() {
            return "Thompson sampling (learns)";
        }
    }

    /**
     * ε-greedy on a ridge regression.
     *
     * @param epsilon share of rounds that choose evenly, beside the floor; in [0, 1]
     */
    record EpsilonGreedy(double epsilon, RidgePrior prior, double floor) implements PolicySpec {
        public EpsilonGreedy {
            Settings.floor(floor);
            if (!(epsilon >= 0 && epsilon <= 1)) {
                throw new IllegalArgumentException("epsilon lies in [0, 1]: " + epsilon);
            }
        }

        @Override
        public String name() {
            return "epsilon";
        }

        @Override
        public String label() {
            return "ε-greedy (learns)";
        }
    }

    /** Greedy on a ridge regression. */
    record Greedy(RidgePrior prior, double floor) implements PolicySpec {
        public Greedy {
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "greedy";
        }

        @Override
        public String label() {
            return "Greedy (learns)";
        }
    }

    /** The folder nearest to the strategy's target. */
    record MoodFolder(double floor) implements PolicySpec {
        public MoodFolder {
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "mood-folder";
        }

        @Override
        public String label() {
            return "Mood folder rule";
        }
    }

    /** Every song alike. */
    record Uniform(double floor) implements PolicySpec {
        public Uniform {
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "uniform";
        }

        @Override
        public String label() {
            return "Uniform: all songs alike";
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
            Settings.draws(draws);
            Settings.floor(floor);
            if (!(successes > 0 && failures > 0) || !Double.isFinite(successes + failures)) {
                throw new IllegalArgumentException(
                        "pseudo-counts are finite and above 0: " + successes + ", " + failures);
            }
        }

        @Override
        public String name() {
            return "context-free";
        }

        @Override
        public String label() {
            return "Thompson without the face (learns)";
        }
    }

    /**
     * Several policies at once: p ∝ Σ share · w^(1/temperature), each part's w softened and normalised first.
     *
     * @param parts at least one; each learns from every lesson, none brings its own floor in
     * @param temperature 1 leaves the parts as they are, more evens them out; above 0
     */
    record Mixture(List<Part> parts, double temperature, double floor) implements PolicySpec {

        /**
         * One policy of a mixture.
         *
         * @param share of the whole, above 0; shares sum to one
         */
        public record Part(PolicySpec policy, double share) {}

        public Mixture {
            Settings.floor(floor);
            parts = List.copyOf(parts);
            double sum = parts.stream().mapToDouble(Part::share).sum();
            if (!parts.stream().allMatch(part -> part.share() > 0) || !(Math.abs(sum - 1) < 1e-9)) {
                throw new IllegalArgumentException("a mixture's shares are above 0 and sum to one, not to " + sum);
            }
            Settings.positive("temperature", temperature);
        }

        @Override
        public String name() {
            return "mixture";
        }

        @Override
        public String label() {
            return "Mixture: Thompson, softened, with the mood folder rule (learns)";
        }
    }

    /** One of each, with the settings that are used where nothing else is said. */
    static List<PolicySpec> defaults() {
        PolicySpec thompson = new Thompson(DEFAULT_DRAWS, RidgePrior.SONGS, DEFAULT_FLOOR);
        PolicySpec moodFolder = new MoodFolder(DEFAULT_FLOOR);
        return List.of(
                thompson,
                new EpsilonGreedy(0.1, RidgePrior.DEFAULT, DEFAULT_FLOOR),
                new Greedy(RidgePrior.DEFAULT, DEFAULT_FLOOR),
                moodFolder,
                new Uniform(DEFAULT_FLOOR),
                new ContextFree(DEFAULT_DRAWS, 1, 1, DEFAULT_FLOOR),
                new LinearSpec.Boltzmann(0.05, RidgePrior.DEFAULT, DEFAULT_FLOOR),
                new LinearSpec.RegCb(1, false, RidgePrior.DEFAULT, DEFAULT_FLOOR),
                new LinearSpec.LinUcb(1, RidgePrior.DEFAULT, DEFAULT_FLOOR),
                new LinearSpec.HybridLinUcb(1, RidgePrior.DEFAULT, DEFAULT_FLOOR),
                new LinearSpec.Logistic(DEFAULT_DRAWS, LogisticPrior.DEFAULT, DEFAULT_FLOOR),
                new FittedSpec.GaussianProcess(DEFAULT_DRAWS, ProcessPrior.DEFAULT, Limits.USUAL, DEFAULT_FLOOR),
                new FittedSpec.Forest(TreesPrior.FOREST, 2_000, DEFAULT_FLOOR),
                new FittedSpec.Boosting(TreesPrior.BOOSTING, 2_000, DEFAULT_FLOOR),
                new Mixture(
                        List.of(new Mixture.Part(thompson, 0.8), new Mixture.Part(moodFolder, 0.2)), 2, DEFAULT_FLOOR));
    }

    /**
     * The policy of that name with its default settings, or, where the text is JSON, as {@link #fromJson} reads it.
     *
     * @throws PolicyUnusable where there is none; the message lists the names
     */
    static PolicySpec parse(String name) {
        if (name.startsWith("{")) {
            return fromJson(name);
        }
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
            return Json.settings(json, PolicySpec.class);
        } catch (JsonProcessingException e) {
            throw new PolicyUnusable(
                    "The policy's settings cannot be read (" + e.getOriginalMessage()
                            + "): correct them, or name a policy to take its default settings.",
                    e);
        }
    }
}
