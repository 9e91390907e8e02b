package moodlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import moodlab.session.policies.SavedPolicy;
import moodlab.session.policies.Start;

/**
 * The policy that {@code --policy} names.
 *
 * @param spec its settings
 * @param state what it had learnt, where a saved state was given
 * @param taughtBy the sessions that taught it, where the file tells; empty where it does not
 * @param start with what it begins where it is none
 * @param seed of one that is none
 */
record PolicyChoice(
        PolicySpec spec, Optional<Policy> state, Optional<Set<SavedPolicy.Source>> taughtBy, Start start, long seed) {

    /** What the option says of itself. */
    static final String START = "with what it begins: taught (the default; all answered rounds, as one listener's) or"
            + " prior (a prior fitted on the listeners, for policies with weights)";

    static PolicyChoice of(String word, Start start, long seed) {
        String text = isFile(word) ? read(Path.of(word)) : word;
        if (!text.stripLeading().startsWith("{")) {
            return untaught(PolicySpec.parse(text.strip()), start, seed);
        }
        boolean saved = SavedPolicy.isIn(text);
        if (!saved && !text.contains("\"learnt\"")) {
            return untaught(PolicySpec.fromJson(text), start, seed);
        }
        if (start == Start.PRIOR) {
            throw new PolicyUnusable("What was saved begins with what it had learnt: leave --start out, or give the"
                    + " policy's settings in place of the file.");
        }
        return saved ? saved(SavedPolicy.read(text), seed) : bare(Targets.resumed(text), seed);
    }

    private static PolicyChoice saved(SavedPolicy saved, long seed) {
        return new PolicyChoice(
                saved.spec(),
                Optional.of(saved.policy()),
                Optional.of(Set.copyOf(saved.taughtBy())),
                Start.TAUGHT,
                seed);
    }

    private static PolicyChoice bare(Policy state, long seed) {
        return new PolicyChoice(
                PolicySpec.parse(state.state().name()), Optional.of(state), Optional.empty(), Start.TAUGHT, seed);
    }

    private static PolicyChoice untaught(PolicySpec spec, Start start, long seed) {
        return new PolicyChoice(spec, Optional.empty(), Optional.empty(), start, seed);
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
        return state.map(Targets::frozen).orElseGet(() -> start.target(spec, seed, log, folds));
    }

    /** What is to be said of a saved state on that log. */
    List<Finding> findings(BanditLog log) {
        if (taughtBy.isPresent()) {
            return taughtHere(log.trials(), taughtBy.get());
        }
        return state.map(policy -> StateCheck.findings(policy, log.trials(), log.learnt()))
                .orElse(List.of());
    }

    /** A file that names the sessions that taught the policy settles it. */
    private List<Finding> taughtHere(TrialSource trials, Set<SavedPolicy.Source> sources) {
        Set<SavedPolicy.Source> here = new TreeSet<>(
                Comparator.comparing(SavedPolicy.Source::participant).thenComparing(SavedPolicy.Source::session));
        trials.forEach(trial -> {
            SavedPolicy.Source source = new SavedPolicy.Source(
                    trial.place().participant(), trial.place().session());
            if (sources.contains(source)) {
                here.add(source);
            }
        });
        return here.isEmpty() ? List.of() : List.of(refusal(here));
    }

    private Finding refusal(Set<SavedPolicy.Source> here) {
        SavedPolicy.Source first = here.iterator().next();
        return new Finding(
                "state-taught-here",
                Finding.Severity.ERROR,
                "The saved " + spec.name() + " was taught with " + here.size() + " of this log's sessions, such as "
                        + first.session() + " of " + first.participant()
                        + ": no policy is valued on what it learnt from. Value it on sessions of other participants, or"
                        + " give its settings in place of the file: it is then fitted on the others.");
    }
}
