package moodlab.bandit.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.bandit.evaluation.models.Folds;
import moodlab.domain.Affect;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;

/** Makes targets of policies, none of which is valued on rounds that it learnt from. */
public final class Targets {

    private static final Set<String> FIXED = Set.of("uniform", "mood-folder");
    private static final Set<String> BLIND = Set.of("uniform", "context-free");

    static final Context NOWHERE = new Context(
            new Observation(Optional.empty(), 0, 0, 0),
            LocalDateTime.of(2000, 1, 1, 0, 0),
            "",
            "",
            new StrategyDraw(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER, 1),
            Affect.NEUTRAL,
            Features.of(List.of()));

    private Targets() {}

    /** Whether a policy of that spec can learn. */
    public static boolean learns(PolicySpec spec) {
        return !isFixed(spec.name());
    }

    static boolean isFixed(String name) {
        return FIXED.contains(name);
    }

    /** A policy as it stands; it learns nothing meanwhile. */
    public static Target frozen(Policy policy) {
        String name = policy.state().name();
        return () -> trial -> weigh(policy, name, trial);
    }

    /**
     * A policy out of its spec. One that learns is fitted, for each participant, on all others; where there is only one, on
     * the rounds before, and goes on learning.
     *
     * @param supplier of untaught policies of that spec
     */
    public static Target of(PolicySpec spec, Supplier<Policy> supplier, TrialSource log, Folds folds) {
        if (!learns(spec)) {
            return frozen(supplier.get());
        }
        if (folds.participants() < 2) {
            return () -> asItLearns(supplier.get(), spec.name());
        }
        List<Policy> taught = new ArrayList<>();
        for (int fold = 0; fold < Folds.MOST; fold++) {
            taught.add(supplier.get());
        }
        log.forEach(trial -> {
            for (int fold = 0; fold < Folds.MOST; fold++) {
                if (folds.of(trial) != fold) {
                    learn(taught.get(fold), trial);
                }
            }
        });
        return () -> trial -> weigh(taught.get(folds.of(trial)), spec.name(), trial);
    }

    /**
     * A policy that begins, for each participant, with what is made of the others' lessons, and learns nothing more.
     *
     * @param beginning makes one of that spec of people's lessons, a list for each
     * @throws PolicyUnusable where the log has no others, or nothing can be made of their lessons
     */
    public static Target begun(
            PolicySpec spec, Function<List<List<Lesson>>, Policy> beginning, TrialSource log, Folds folds) {
        if (folds.participants() < 2) {
            throw new PolicyUnusable("A prior is fitted on other participants, and these rounds have none: value the"
                    + " policy without a prior, or on rounds of several participants.");
        }
        Map<Integer, Map<String, List<Lesson>>> lessons = new TreeMap<>();
        log.forEach(trial -> {
            Map<String, List<Lesson>> people = lessons.computeIfAbsent(folds.of(trial), fold -> new LinkedHashMap<>());
            List<Lesson> own = people.computeIfAbsent(trial.place().participant(), who -> new ArrayList<>());
            lesson(trial).ifPresent(own::add);
        });
        Map<Integer, Policy> begun = new HashMap<>();
        for (int fold : lessons.keySet()) {
            begun.put(
                    fold,
                    beginning.apply(lessons.entrySet().stream()
                            .filter(each -> each.getKey() != fold)
                            .flatMap(each -> each.getValue().values().stream())
                            .toList()));
        }
        return () -> trial -> weigh(begun.get(folds.of(trial)), spec.name(), trial);
    }

    private static Target.Walk asItLearns(Policy policy, String name) {
        return trial -> {
            double[] weights = weigh(policy, name, trial);
            learn(policy, trial);
            return weights;
        };
    }

    /**
     * A policy out of what it had learnt, as {@link PolicyState#json} has it.
     *
     * @throws PolicyUnusable where it is no such state
     */
    public static Policy resumed(String json) {
        try {
            JsonNode state = new ObjectMapper().readTree(json);
            PolicySpec spec = PolicySpec.fromJson(state.path("spec").toString());
            return Policies.resume(
                    spec, new PolicyState(spec.name(), state.path("version").asLong(), json.strip()));
        } catch (JsonProcessingException e) {
            throw new PolicyUnusable(
                    "The file is no policy's state: give a spec's name, its JSON, or the JSON of a state.", e);
        }
    }

    private static double[] weigh(Policy policy, String name, Trial trial) {
        if (trial.context().isEmpty() && !BLIND.contains(name)) {
            throw new PolicyUnusable("The log has no moods and no songs' tags, which the policy " + name
                    + " needs: value uniform or context-free on it.");
        }
        return policy.weigh(trial.context().orElse(NOWHERE), trial.candidates()).toArray();
    }

    private static void learn(Policy policy, Trial trial) {
        lesson(trial).ifPresent(policy::learn);
    }

    private static Optional<Lesson> lesson(Trial trial) {
        boolean sound = trial.played() > 0
                && trial.reward().isPresent()
                && trial.drawn(trial.played()).candidate() >= 0
                && trial.reward().getAsDouble() >= 0
                && trial.reward().getAsDouble() <= 1;
        if (!sound) {
            return Optional.empty();
        }
        int played = trial.drawn(trial.played()).candidate();
        return Optional.of(new Lesson(
                trial.context().orElse(NOWHERE),
                trial.candidates().get(played),
                trial.reward().getAsDouble()));
    }
}
