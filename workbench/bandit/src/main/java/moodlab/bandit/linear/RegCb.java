package moodlab.bandit.linear;

import java.util.List;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.song.Song;

/**
 * RegCB (Foster, Agarwal, Dudík, Luo and Schapire 2018, "Practical contextual bandits with regression oracles", ICML)
 * with linear regressors. All weights θ whose squared loss exceeds the least by no more than β form the ellipsoid
 * (θ − θ̂)ᵀA(θ − θ̂) ≤ β; over it a song's reward ranges over [l, u] = ½ + xᵀθ̂ ± √β·√(xᵀA⁻¹x), cut to [0, 1]. The
 * eliminating variant weighs all songs alike whose u is not below the highest l; the optimistic one plays the highest u.
 * Cost: O(d²) a lesson, O(d² + Kd²) a round, exact where the paper searches.
 */
public final class RegCb extends LinearLearner {

    private final double radius;
    private final boolean optimistic;

    /**
     * On that model.
     *
     * @param radius √β in posterior deviations, above 0
     */
    public RegCb(LinearModel model, double radius, boolean optimistic) {
        super(model);
        this.radius = radius;
        this.optimistic = optimistic;
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        double[] low = model().expected(context, songs);
        double[] high = model().deviations(context, songs);
        for (int i = 0; i < low.length; i++) {
            double expected = LinearModel.MIDDLE + low[i];
            double reach = radius * high[i];
            low[i] = cut(expected - reach);
            high[i] = cut(expected + reach);
        }
        return optimistic ? Weights.onTheBest(high) : Weights.notBelow(high, Weights.highest(low));
    }

    private static double cut(double reward) {
        return Math.max(0, Math.min(1, reward));
    }
}
