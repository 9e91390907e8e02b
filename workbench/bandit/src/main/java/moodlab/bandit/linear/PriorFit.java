package moodlab.bandit.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.domain.choice.Lesson;

/**
 * A prior for a new listener out of what others answered: the hierarchical linear model (Lindley and Smith 1972, "Bayes
 * estimates for the linear model", JRSS B 34) by expectation–maximisation (Dempster, Laird and Rubin 1977).
 *
 * <p>Participant p has weights θ_p ~ N(m, Σ). Each step finds all posteriors N(μ_p, S_p) under the prior so far and sets m =
 * Σ_p μ_p / (P + 1), as if one more person had weights 0, and Σ = (ν τ²I + Σ_p (S_p + (μ_p − m)(μ_p − m)ᵀ)) / (ν + P) with ν =
 * d: an inverse Wishart prior about the untaught policy's own belief, which a few participants hardly move. So the new
 * listener is expected to differ from the mean as much as the others differ among themselves. Cost: O(steps · P · d³).
 */
public final class PriorFit {

    private static final int STEPS = 20;

    private PriorFit() {}

    /**
     * For policies whose rewards are on a straight line.
     *
     * @param participants each one's lessons; none of the person who is to begin with the prior
     * @throws LearnerUnusable where there is no lesson, or contexts bring different features
     */
    public static LinearPrior normal(List<List<Lesson>> participants, RidgePrior settings) {
        return fit(participants, settings, Likelihood.normal(settings.noiseDeviation()));
    }

    /** For logistic policies; otherwise as {@link #normal}. */
    public static LinearPrior logistic(List<List<Lesson>> participants, LogisticPrior settings) {
        return fit(participants, settings.weights(), new LogisticLaplace());
    }

    private static LinearPrior fit(List<List<Lesson>> participants, RidgePrior settings, Likelihood likelihood) {
        RidgePrior all = settings.with(Memory.WHOLE);
        Optional<LinearPrior> prior = Optional.empty();
        for (int step = 0; step < STEPS; step++) {
            List<LinearModel> taught = new ArrayList<>();
            for (List<Lesson> lessons : participants) {
                LinearModel model = LinearModel.of(all, likelihood, prior, Json.tree(Map.of()));
                lessons.forEach(model::learn);
                if (!lessons.isEmpty()) {
                    taught.add(model);
                }
            }
            if (taught.isEmpty()) {
                throw new LearnerUnusable(
                        "There is no lesson to fit a prior on: give lessons of other participants, or begin without one.");
            }
            prior = Optional.of(maximised(taught, settings.weightDeviation()));
        }
        return prior.orElseThrow();
    }

    private static LinearPrior maximised(List<LinearModel> taught, double weightDeviation) {
        JointFeatures features = taught.get(0).joint();
        int d = features.size();
        double[] mean = new double[d];
        for (LinearModel model : taught) {
            addTo(mean, model.known().mean(), 1.0 / (taught.size() + 1));
        }
        double[][] spread = new double[d][d];
        for (int i = 0; i < d; i++) {
            spread[i][i] = d * weightDeviation * weightDeviation;
        }
        for (LinearModel model : taught) {
            addSpread(spread, model.known(), mean);
        }
        for (double[] row : spread) {
            for (int j = 0; j < d; j++) {
                row[j] /= d + taught.size();
            }
        }
        return new LinearPrior(
                features, mean, Factor.decomposed(Factor.decomposed(spread).inverse()));
    }

    private static void addTo(double[] sum, double[] values, double times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * values[i];
        }
    }

    /** S_p + (μ_p − m)(μ_p − m)ᵀ. */
    private static void addSpread(double[][] spread, LinearPosterior posterior, double[] mean) {
        double[][] covariance = posterior.factor().inverse();
        double[] own = posterior.mean();
        for (int i = 0; i < mean.length; i++) {
            addTo(spread[i], covariance[i], 1);
            for (int j = 0; j < mean.length; j++) {
                spread[i][j] += (own[i] - mean[i]) * (own[j] - mean[j]);
            }
        }
    }
}
