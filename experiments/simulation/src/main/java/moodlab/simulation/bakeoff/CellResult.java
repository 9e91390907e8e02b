package moodlab.simulation.bakeoff;

import java.util.List;

/**
 * What a policy earned.
 *
 * @param reward sum of the known rewards
 * @param answered rounds with a known reward
 * @param expected sum over rounds of the true expected reward of what was played
 * @param best sum over rounds of the best list's
 * @param regret best less expected after each tenth of the rounds
 */
public record CellResult(Cell cell, double reward, int answered, double expected, double best, List<Double> regret) {
    public CellResult {
        regret = List.copyOf(regret);
    }
}
