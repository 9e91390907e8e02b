package moodlab.bandit.promotion;

import java.util.OptionalDouble;

/**
 * A logged round as two policies see it.
 *
 * @param order its place in the log
 * @param candidateWeight the candidate's probability of what played, by the logged propensity; ≥ 0
 * @param incumbentWeight the same of the policy in use; 1 where that policy played
 * @param reward in [0, 1]; empty where it is missing
 */
public record PlayedRound(long order, double candidateWeight, double incumbentWeight, OptionalDouble reward) {

    public PlayedRound {
        if (!(candidateWeight >= 0 && incumbentWeight >= 0)) {
            throw new IllegalArgumentException(
                    "weights are not negative: " + candidateWeight + " and " + incumbentWeight);
        }
        double value = reward.orElse(0);
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a reward lies in [0, 1]: " + value);
        }
    }
}
