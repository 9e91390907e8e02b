package moodlab.session.policies;

import java.util.Optional;
import moodlab.domain.choice.PolicyState;

/**
 * What a policy had learnt from a participant was computed anew from their own sessions.
 *
 * @param order its place in the log
 * @param state after it; empty where the store keeps a later one already
 */
record Refit(long order, String participant, PolicyState.Stamp stamp, Optional<PolicyState> state) {

    /** Where the state that the store keeps is the one after this, it begins from there. */
    static Refit of(long order, String participant, PolicyState.Stamp stamp, Optional<PolicyState> kept) {
        return new Refit(
                order, participant, stamp, kept.filter(state -> state.stamp().equals(stamp)));
    }
}
