package moodlab.bandit.evaluation.models;

import java.util.ArrayList;
import java.util.List;

/** Rows that a model is fitted on, for models that need them all at hand. */
final class Rows {

    private final List<double[]> columns = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();

    void add(double[] x, double y) {
        columns.add(x);
        targets.add(y);
    }

    void addAll(Rows other) {
        columns.addAll(other.columns);
        targets.addAll(other.targets);
    }

    int size() {
        return targets.size();
    }

    double[][] columns() {
        return columns.toArray(double[][]::new);
    }

    double[] targets() {
        return targets.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
