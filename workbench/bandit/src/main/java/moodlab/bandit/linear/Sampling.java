package moodlab.bandit.linear;

/**
 * How a posterior is drawn from.
 *
 * @param draws how many times
 * @param width of the draws about the mean, relative to the posterior's deviation
 * @param seed of the draws
 */
record Sampling(int draws, double width, long seed) {}
