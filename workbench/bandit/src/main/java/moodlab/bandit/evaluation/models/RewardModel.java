package moodlab.bandit.evaluation.models;

/** What reward to expect of a song in a situation. */
@FunctionalInterface
public interface RewardModel {

    /**
     * The expected reward; a little outside [0, 1] where the model knows no bounds.
     *
     * @param x the round's columns, then the candidate's
     */
    double predict(double... x);
}
