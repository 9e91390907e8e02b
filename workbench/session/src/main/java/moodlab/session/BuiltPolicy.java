package moodlab.session;

import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.choice.Policy;
import moodlab.session.policies.Candidates;
import moodlab.session.policies.PlayedPolicy;
import moodlab.store.Store;

/** A session's policy, as its participant's last session left it. */
record BuiltPolicy(Store store, Candidates candidates, String participant) {

    /** @param seed of a policy that begins */
    Policy of(PlayedPolicy played, long seed) {
        if (played.promotion().isPresent()) {
            return candidates.deployed(played.promotion().getAsInt(), participant);
        }
        PolicySpec spec = played.spec();
        return store.latestPolicyState(participant, spec.name())
                .map(state -> Policies.resume(spec, state))
                .orElseGet(() -> Policies.build(spec, seed));
    }
}
