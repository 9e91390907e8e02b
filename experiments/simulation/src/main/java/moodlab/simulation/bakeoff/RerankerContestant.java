package moodlab.simulation.bakeoff;

import moodlab.domain.choice.Policy;
import moodlab.simulation.environments.World;

/**
 * {@link BetaReranker}.
 *
 * @param base how long the list is that it reorders: the songs nearest to the wanted mood
 */
record RerankerContestant(int base) implements Contestant {

    static final String NAME = "beta-reranker";
    static final int EVERYTHING = Integer.MAX_VALUE;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String settings() {
        return "{\"policy\":\"" + NAME + "\",\"base\":" + base + "}";
    }

    @Override
    public Policy build(World world, long seed) {
        return new BetaReranker(world::facts, base, seed);
    }
}
