package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.SpecifiedRandom;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * Thompson sampling on a logistic regression (Chapelle and Li 2011, "An empirical evaluation of Thompson sampling", NIPS)
 * with {@link LogisticLaplace}: as {@link LinearThompson}, with θ drawn about the mode. The highest xᵀθ is the highest
 * probability too. Fits rewards that are mostly 0 or 1 better than a straight line where they are rare. Cost: O(d²) a
 * lesson, O(N(d² + Kd)) a round.
 */
public final class LogisticThompson implements Learner {

    private final LinearModel model;
    private final int draws;
    private final double width;

    /**
     * On a model with {@link LinearModel#logistic}.
     *
     * @param width of the draws, relative to the posterior's deviation
     */
    public LogisticThompson(LinearModel model, int draws, double width) {
        this.model = model;
        this.draws = draws;
        this.width = width;
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        LinearPosterior posterior = model.posterior(context);
        double[][] deviations = posterior.factor().draws(draws, new SpecifiedRandom(seed));
        for (double[] coordinate : deviations) {
            for (int n = 0; n < draws; n++) {
                coordinate[n] *= width;
            }
        }
        double[][] drawn = LinearPosterior.around(posterior.mean(), deviations, draws);
        return Weights.frequencies(model.features(context, songs).timesBest(drawn), draws);
    }

    @Override
    public void learn(Lesson lesson) {
        model.learn(lesson);
    }

    @Override
    public JsonNode saved() {
        return model.saved();
    }
}
