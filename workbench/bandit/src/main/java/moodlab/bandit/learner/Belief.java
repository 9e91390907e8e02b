package moodlab.bandit.learner;

/**
 * What is believed of a song's mean reward in a context.
 *
 * @param mean of the posterior; a linear one may lie beyond [0, 1]
 * @param deviation of the posterior of the mean, without the noise of single answers; ≥ 0
 */
public record Belief(double mean, double deviation) {}
