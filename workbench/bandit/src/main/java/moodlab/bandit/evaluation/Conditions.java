package moodlab.bandit.evaluation;

/**
 * What decides which intervals hold.
 *
 * @param adaptive whether the logging policy was learning
 * @param ordered whether rounds stand in their order
 * @param even whether the log was drawn evenly
 * @param gaps whether rewards are missing, so that worst cases are wanted
 * @param bound the largest weight that can occur; ∞ where unknown
 * @param effective how many of the valued policy's own rounds the answered ones are worth
 */
record Conditions(boolean adaptive, boolean ordered, boolean even, boolean gaps, double bound, double effective) {

    /** The same for lists: a bound on single weights is none on products of them. */
    Conditions ofLists(double worth) {
        return new Conditions(adaptive, ordered, even, gaps, Double.POSITIVE_INFINITY, worth);
    }
}
