package moodlab.session.policies;

import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Lesson;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Reward;
import moodlab.domain.round.RewardRule;
import moodlab.store.LoggedRound;

/**
 * A logged round with the policy that its session was set to.
 *
 * @param played empty where the session's settings do not tell
 */
public record SeenRound(LoggedRound logged, Optional<PlayedPolicy> played) {

    Decision decision() {
        return logged.round().decision();
    }

    String participant() {
        return logged.participant();
    }

    /** As the session's own rule has it; empty where it is missing. */
    OptionalDouble reward() {
        return known(logged.round().reward());
    }

    /** As another rule would have it. */
    OptionalDouble reward(RewardRule rule) {
        return known(rule.of(logged.round().outcome()));
    }

    private static OptionalDouble known(Reward reward) {
        return reward instanceof Reward.Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }

    /** What a policy learns from it, with that reward; nothing without one. */
    Optional<Lesson> lesson(OptionalDouble reward) {
        if (reward.isEmpty() || logged.round().outcome().played().isEmpty()) {
            return Optional.empty();
        }
        int position = logged.round().outcome().played().getAsInt();
        return Optional.of(new Lesson(decision().context(), decision().slate().song(position), reward.getAsDouble()));
    }

    /** Where the song at position 1 stands among the candidates. */
    int first() {
        return decision().choice().candidates().indexOf(decision().slate().song(1));
    }

    /** The probability that is not on the likeliest song: see {@link Board}. */
    double exploration() {
        Choice choice = decision().choice();
        double most = 0;
        for (double p : choice.toArray()) {
            most = Math.max(most, p);
        }
        return 1 - most;
    }
}
