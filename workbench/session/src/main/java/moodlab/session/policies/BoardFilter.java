package moodlab.session.policies;

import java.util.Optional;

/**
 * Which rounds are looked at.
 *
 * @param participant empty for everybody
 * @param policy by the name that the log has; empty for all
 */
public record BoardFilter(Optional<String> participant, Optional<String> policy) {

    /** All rounds. */
    public static final BoardFilter ALL = new BoardFilter(Optional.empty(), Optional.empty());

    boolean holds(SeenRound round) {
        return participant.map(round.participant()::equals).orElse(true)
                && policy.map(round.decision().policy().name()::equals).orElse(true);
    }
}
