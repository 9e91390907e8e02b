package moodlab.bandit.evaluation.models;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import smile.classification.LogisticRegression;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.regression.DataFrameRegression;
import smile.regression.GradientTreeBoost;
import smile.regression.RandomForest;

/** Which model of the reward. */
public enum ModelKind {
    /** Least squares with a ridge, from sums alone: any number of rounds in the same memory. */
    RIDGE,
    /** Logistic regression with a ridge (Smile), for rewards that are 0 or 1. */
    LOGISTIC,
    /** A random forest (Smile). */
    FOREST,
    /** Gradient boosted trees (Smile). */
    BOOSTING;

    static final double SHRINKAGE = 1;

    private static final int TREES = 100;

    /** Whether all rows must be at hand, not only their sums. */
    boolean needsRows() {
        return this != RIDGE;
    }

    /** Fits; the same rows give the same model. A mean where there is too little to fit on. */
    RewardModel fit(Rows rows) {
        double[] y = rows.targets();
        double mean = Arrays.stream(y).average().orElse(0);
        boolean alike = Arrays.stream(y).distinct().count() < 2;
        if (alike || y.length < 10) {
            return x -> mean;
        }
        return this == LOGISTIC ? logistic(rows.columns(), y) : trees(rows.columns(), y);
    }

    private static RewardModel logistic(double[][] x, double[] y) {
        if (Arrays.stream(y).anyMatch(each -> each != 0 && each != 1)) {
            throw new ModelUnusable("Logistic regression needs rewards of 0 or 1, and this log has others: choose the "
                    + "model ridge, forest or boosting.");
        }
        int[] labels = Arrays.stream(y).mapToInt(each -> (int) each).toArray();
        LogisticRegression.Binomial model = LogisticRegression.binomial(x, labels, SHRINKAGE, 1e-6, 500);
        return row -> {
            double[] posteriors = new double[2];
            model.predict(row, posteriors);
            return posteriors[1];
        };
    }

    private RewardModel trees(double[][] x, double[] y) {
        String[] names = IntStream.range(0, x[0].length).mapToObj(i -> "x" + i).toArray(String[]::new);
        DataFrame data = DataFrame.of(x, names).merge(DoubleVector.of("y", y));
        Formula formula = Formula.lhs("y");
        int tried = (x[0].length + 1) / 2; // a third, as is usual, would leave few columns at play of a handful
        DataFrameRegression model = onOneThread(() -> this == FOREST
                ? RandomForest.fit(
                        formula, data, TREES, tried, 12, 1000, 5, 1.0, LongStream.rangeClosed(1, TREES * 10L))
                : GradientTreeBoost.fit(formula, data, smile.base.cart.Loss.ls(), TREES, 4, 16, 10, 0.05, 1.0));
        DataFrame empty = DataFrame.of(new double[1][x[0].length], names).merge(DoubleVector.of("y", new double[1]));
        return row -> model.predict(Tuple.of(withTarget(row), empty.schema()));
    }

    /** Smile draws the columns of a split by thread: on several threads two fits would differ. */
    private static <T> T onOneThread(Callable<T> work) {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            return one.submit(work).join();
        } finally {
            one.shutdown();
        }
    }

    private static double[] withTarget(double[] row) {
        return Arrays.copyOf(row, row.length + 1);
    }
}
