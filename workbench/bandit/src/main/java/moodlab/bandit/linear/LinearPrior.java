package moodlab.bandit.linear;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.LearnerUnusable;

/**
 * What is believed of a new listener's weights before the first lesson: normal, with the mean and the precision of other
 * people's. {@link PriorFit} makes one; as JSON it can be kept beside a study.
 */
public final class LinearPrior {

    private final List<String> contextFeatures;
    private final List<String> columns;
    private final double[] mean;
    private final Factor precision;

    /** As JSON: the precision as the lower triangle of its Cholesky factor, row by row. */
    private record Saved(
            List<String> contextFeatures, List<String> columns, List<Double> mean, List<Double> cholesky) {}

    LinearPrior(JointFeatures features, double[] mean, Factor precision) {
        this.contextFeatures = features.contextNames();
        this.columns = features.names();
        this.mean = mean.clone();
        this.precision = precision.copy();
    }

    private LinearPrior(Saved saved) {
        this.contextFeatures = List.copyOf(saved.contextFeatures());
        this.columns = List.copyOf(saved.columns());
        this.mean = Json.array(saved.mean());
        this.precision = Factor.of(mean.length, Json.array(saved.cholesky()));
        if (mean.length != columns.size() || !Arrays.stream(mean).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(mean.length + " finite means for " + columns.size() + " columns");
        }
    }

    /** As one line that {@link #fromJson} reads. */
    public String toJson() {
        return Json.write(saved());
    }

    JsonNode tree() {
        return Json.tree(saved());
    }

    private Saved saved() {
        return new Saved(contextFeatures, columns, Json.list(mean), Json.list(precision.packed()));
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws LearnerUnusable where it is no prior
     */
    public static LinearPrior fromJson(String json) {
        try {
            return of(Json.read(json, JsonNode.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new LearnerUnusable("The prior cannot be read (" + e.getMessage()
                    + "): fit it again on the other participants' lessons, or begin without one.");
        }
    }

    static LinearPrior of(JsonNode json) {
        return new LinearPrior(Json.read(json, Saved.class));
    }

    /** Mean weights, in the order of the columns; a copy. */
    public double[] mean() {
        return mean.clone();
    }

    /** The columns that the weights belong to. */
    public List<String> columns() {
        return columns;
    }

    /** The context features that it was fitted with. */
    public List<String> contextFeatures() {
        return contextFeatures;
    }

    /** A copy of the precision's factor. */
    Factor precision() {
        return precision.copy();
    }

    /**
     * Refuses columns that are not the prior's.
     *
     * @throws LearnerUnusable where they differ
     */
    void check(JointFeatures features) {
        if (!features.names().equals(columns)) {
            throw new LearnerUnusable("The prior was fitted on the columns " + columns + ", but the policy uses "
                    + features.names() + ": fit it on lessons with these context features and settings.");
        }
    }
}
