package moodlab.simulation;

/**
 * What one policy earned with one listener.
 *
 * @param listener from 0
 * @param reward mean of the known rewards; not a number where none was known
 * @param expected mean, over the rounds, of the played song's true probability of a thumb up
 * @param known how many rewards were known
 * @param rounds how many rounds there were
 */
public record ListenerResult(int listener, String policy, double reward, double expected, int known, int rounds) {}
