package moodlab.simulation.bakeoff;

/**
 * One run to be made: a policy in an environment with one seed.
 *
 * @param settings the policy's, as JSON
 * @param listeners who take turns
 */
public record Cell(String environment, String policy, String settings, int listeners, int rounds, long seed) {}
