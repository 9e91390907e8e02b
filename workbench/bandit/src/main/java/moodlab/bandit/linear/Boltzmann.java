package moodlab.bandit.linear;

import java.util.List;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.song.Song;

/**
 * Boltzmann exploration (Sutton and Barto 2018, section 2.8; Cesa-Bianchi, Gentile, Lugosi and Neu 2017, "Boltzmann
 * exploration done right", NIPS, on its limits): w ∝ exp(xᵀθ̂/τ) with the ridge regression of {@link Greedy}. Songs nearly
 * as good are played nearly as often; it does not know how sure it is. Cost: O(d²) a lesson, O(d² + Kd) a round.
 */
public final class Boltzmann extends LinearLearner {

    private final double temperature;

    /** With a temperature τ above 0, in units of the reward. */
    public Boltzmann(LinearModel model, double temperature) {
        super(model);
        this.temperature = temperature;
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        return Weights.softmax(model().expected(context, songs), temperature);
    }
}
