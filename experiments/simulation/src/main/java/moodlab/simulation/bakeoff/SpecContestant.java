package moodlab.simulation.bakeoff;

import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.choice.Policy;
import moodlab.simulation.environments.World;

/** A policy of the bandit library. */
record SpecContestant(PolicySpec spec) implements Contestant {

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String settings() {
        return spec.toJson();
    }

    @Override
    public Policy build(World world, long seed) {
        return Policies.build(spec, seed);
    }
}
