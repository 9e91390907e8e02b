package moodlab.bandit.evaluation;

/**
 * What decides which intervals hold.
 *
 * @param adaptive whether the logging policy was learning
 * @param ordered whether rounds stand in their order
 * @param even whether the log was drawn evenly
 * @param gaps whether rewards are missing, so that worst cases are wanted
 * @param bound the largest weight that can occur; ∞ where unknown
 */
record Conditions(boolean adaptive, boolean ordered, boolean even, boolean gaps, double bound) {}
