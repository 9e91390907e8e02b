package moodlab.bandit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * The reward as a linear function of {@link JointFeatures}: what the greedy, ε-greedy and linear Thompson policies
 * share. Immutable.
 *
 * <p>The context's features are known with the first lesson only; from then on every context must bring the same.
 */
final class LinearModel {

    /** Rewards are regressed as what they exceed this by, so that an untaught model expects it. */
    private static final double MIDDLE = 0.5;

    private final RidgePrior prior;
    private final Optional<Taught> taught;

    private record Taught(JointFeatures features, LinearPosterior posterior) {}

    /** As in the state's JSON; the lists are copies of small arrays. */
    private record Saved(
            List<String> contextFeatures, List<String> columns, List<Double> cholesky, List<Double> moments) {}

    private LinearModel(RidgePrior prior, Optional<Taught> taught) {
        this.prior = prior;
        this.taught = taught;
    }

    static LinearModel untaught(RidgePrior prior) {
        return new LinearModel(prior, Optional.empty());
    }

    /** The model after one more lesson. */
    LinearModel plus(Lesson lesson) {
        Taught before = fitting(lesson.context());
        double[] x = before.features().of(lesson.context(), lesson.song());
        LinearPosterior posterior = before.posterior().plus(x, lesson.reward() - MIDDLE, prior.noiseDeviation());
        return new LinearModel(prior, Optional.of(new Taught(before.features(), posterior)));
    }

    /** A row of features for each song. */
    double[][] rows(Context context, List<Song> songs) {
        JointFeatures features = fitting(context).features();
        return songs.stream().map(song -> features.of(context, song)).toArray(double[][]::new);
    }

    /** The posterior of the weights for contexts like this one. */
    LinearPosterior posterior(Context context) {
        return fitting(context).posterior();
    }

    /** Each row's product with the weights. */
    static double[] scores(double[][] rows, double[] weights) {
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += rows[i][j] * weights[j];
            }
            scores[i] = sum;
        }
        return scores;
    }

    /** The songs' expected rewards, less ½. */
    double[] expected(Context context, List<Song> songs) {
        return scores(rows(context, songs), posterior(context).mean());
    }

    private Taught fitting(Context context) {
        List<String> names = context.features().names();
        if (taught.isEmpty()) {
            JointFeatures features = JointFeatures.of(names, prior.circumstances());
            return new Taught(features, LinearPosterior.prior(features.size(), prior.weightDeviation()));
        }
        List<String> known = taught.get().features().contextNames();
        if (!known.equals(names)) {
            throw new PolicyUnusable("This policy learnt from the context features " + known + ", but the context has "
                    + names + ": resume it in a study with the features it knows, or begin with an untaught policy.");
        }
        return taught.get();
    }

    /** What was learnt, for the state; empty object where nothing was. */
    JsonNode saved() {
        return taught.map(known -> Json.tree(new Saved(
                        known.features().contextNames(),
                        known.features().names(),
                        boxed(known.posterior().packedFactor()),
                        boxed(known.posterior().moments()))))
                .orElseGet(() -> Json.tree(Map.of()));
    }

    /**
     * Reads what {@link #saved} wrote.
     *
     * @throws PolicyUnusable where its columns are not those of this Moodlab
     * @throws IllegalArgumentException where it is damaged
     */
    static LinearModel resumed(RidgePrior prior, JsonNode learnt) {
        if (learnt.isEmpty()) {
            return untaught(prior);
        }
        Saved saved = Json.read(learnt, Saved.class);
        JointFeatures features = JointFeatures.of(saved.contextFeatures(), prior.circumstances());
        if (!features.names().equals(saved.columns())) {
            throw new PolicyUnusable(
                    "The policy's state has the columns " + saved.columns() + ", this Moodlab uses " + features.names()
                            + ": resume it with the version that saved it, or begin with an untaught policy.");
        }
        LinearPosterior posterior = LinearPosterior.of(unboxed(saved.cholesky()), unboxed(saved.moments()));
        if (posterior.dimension() != features.size()) {
            throw new IllegalArgumentException(posterior.dimension() + " weights for " + features.size() + " columns");
        }
        return new LinearModel(prior, Optional.of(new Taught(features, posterior)));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
