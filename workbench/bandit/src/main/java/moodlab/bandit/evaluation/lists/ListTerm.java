package moodlab.bandit.evaluation.lists;

import moodlab.bandit.evaluation.log.Numbers;

/**
 * All that a list estimator asks of a logged list of L positions. Where the listener picks one song, its position has the
 * list's reward and the others 0.
 *
 * @param ratios of each position: the valued policy's conditional probability of what was drawn there, given what came
 *     before, by the logged one
 * @param rewards of each position, their sum in [0, 1]
 * @param marginals of each position: the same ratio of the probabilities that the song comes there, whatever came before;
 *     needed where the reward is not 0, none where they are too many to enumerate
 * @param taken of each position: what a model expects from there on, given what was drawn there; none without a model
 * @param expected of each position: the same on average over what the valued policy would draw there; none without a model
 */
public record ListTerm(Numbers ratios, Numbers rewards, Numbers marginals, Numbers taken, Numbers expected) {

    public ListTerm {
        if (ratios.size() != rewards.size()) {
            throw new IllegalArgumentException(ratios.size() + " positions with " + rewards.size() + " rewards");
        }
    }

    /** How many positions. */
    public int size() {
        return ratios.size();
    }

    /** The weight of the first so many positions: the product of their ratios; 1 for none. */
    public double weight(int positions) {
        double weight = 1;
        for (int i = 0; i < positions; i++) {
            weight *= ratios.value(i);
        }
        return weight;
    }

    /** The whole list's reward. */
    public double reward() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += rewards.value(i);
        }
        return sum;
    }
}
