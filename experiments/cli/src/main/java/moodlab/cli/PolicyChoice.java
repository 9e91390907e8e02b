package moodlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.bandit.evaluation.StateCheck;
import moodlab.bandit.evaluation.Target;
import moodlab.bandit.evaluation.Targets;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.bandit.evaluation.models.Folds;
import moodlab.datasets.bandit.BanditLog;
import moodlab.domain.choice.Policy;

/**
 * The policy that {@code --policy} names.
 *
 * @param spec its settings
 * @param state what it had learnt, where a saved state was given
 * @param seed of an untaught one
 */
record PolicyChoice(PolicySpec spec, Optional<Policy> state, long seed) {

    static PolicyChoice of(String word, long seed) {
        String text = isFile(word) ? read(Path.of(word)) : word;
        if (!text.stripLeading().startsWith("{")) {
            return new PolicyChoice(PolicySpec.parse(text.strip()), Optional.empty(), seed);
        }
        if (text.contains("\"learnt\"")) {
            Policy policy = Targets.resumed(text);
            return new PolicyChoice(PolicySpec.parse(policy.state().name()), Optional.of(policy), seed);
        }
        return new PolicyChoice(PolicySpec.fromJson(text), Optional.empty(), seed);
    }

    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new PolicyUnusable(
                    file + " could not be read: give a policy's name, or a file of its settings or state.", e);
        }
    }

    String name() {
        return spec.name();
    }

    Target target(TrialSource log, Folds folds) {
        return state.map(Targets::frozen)
                .orElseGet(() -> Targets.of(spec, () -> Policies.build(spec, seed), log, folds));
    }

    /** What is to be said of a saved state on that log. */
    List<Finding> findings(BanditLog log) {
        return state.map(policy -> StateCheck.findings(policy, log.trials(), log.learnt()))
                .orElse(List.of());
    }
}
