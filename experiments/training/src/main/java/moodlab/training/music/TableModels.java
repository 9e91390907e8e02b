package moodlab.training.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import moodlab.music.hearing.ModelNumbers;
import moodlab.music.hearing.Scaling;
import smile.base.cart.CART;
import smile.base.cart.SplitRule;
import smile.classification.GradientTreeBoost;
import smile.classification.LogisticRegression;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.math.MathEx;

/** Smile's regression, forest and boosting on the statistics of songs, as plain numbers. */
final class TableModels {

    private static final double REGULARISATION = 300;
    private static final int TREES = 100;
    private static final int ROUNDS = 30;
    private static final double SHRINKAGE = 0.12;

    private final int statistics;

    /** @param statistics how many of the first features are looked at */
    TableModels(int statistics) {
        this.statistics = statistics;
    }

    /** Learns all three from scaled features. */
    void into(ModelNumbers numbers, byte[][] songs, int[] quadrants, long seed) {
        double[][] x = Arrays.stream(songs)
                .map(song -> Scaling.numbers(song, statistics))
                .toArray(double[][]::new);
        numbers.linear(linear(x, quadrants));
        String[] names = IntStream.range(0, statistics).mapToObj(f -> "f" + f).toArray(String[]::new);
        DataFrame table = DataFrame.of(x, names).merge(IntVector.of("quadrant", quadrants));
        TreeRows forest = forest(table, seed);
        numbers.forest(forest.nodes(), forest.roots());
        TreeRows boosting = boosting(table, seed);
        numbers.boosting(boosting.nodes(), boosting.roots());
    }

    /** Multinomial logistic regression with an L2 penalty. */
    private static float[] linear(double[][] x, int[] quadrants) {
        LogisticRegression.Multinomial model = LogisticRegression.multinomial(x, quadrants, REGULARISATION, 1e-4, 100);
        double[][] coefficients = model.coefficients();
        int features = x[0].length;
        float[] weights = new float[4 * (features + 1)];
        for (int q = 0; q < coefficients.length; q++) {
            for (int f = 0; f <= features; f++) {
                weights[q * (features + 1) + f] = (float) coefficients[q][f];
            }
        }
        return weights;
    }

    private TreeRows forest(DataFrame table, long seed) {
        int tried = (int) Math.sqrt(statistics);
        RandomForest forest = RandomForest.fit(
                Formula.lhs("quadrant"),
                table,
                TREES,
                tried,
                SplitRule.GINI,
                20,
                Math.max(4, table.nrow() / 5),
                3,
                1.0,
                null,
                LongStream.iterate(seed, s -> s + 1).limit(TREES));
        TreeRows rows = new TreeRows(statistics);
        for (CART tree : forest.trees()) {
            rows.addProbabilities(tree, 1.0 / TREES);
        }
        return rows;
    }

    private TreeRows boosting(DataFrame table, long seed) {
        MathEx.setSeed(seed);
        GradientTreeBoost boost =
                GradientTreeBoost.fit(Formula.lhs("quadrant"), table, ROUNDS, 3, 6, 5, SHRINKAGE, 0.5);
        TreeRows rows = new TreeRows(statistics);
        List<CART> trees = new ArrayList<>(Arrays.asList(boost.trees()));
        for (int t = 0; t < trees.size(); t++) {
            rows.addScores(trees.get(t), t * 4 / trees.size(), SHRINKAGE);
        }
        return rows;
    }
}
