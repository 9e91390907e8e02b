package moodlab.training.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import moodlab.music.hearing.ModelNumbers;
import moodlab.music.hearing.ModelPlan.Part;
import moodlab.music.hearing.Scaling;
import org.junit.jupiter.api.Test;
import smile.base.cart.CART;
import smile.base.cart.SplitRule;
import smile.classification.GradientTreeBoost;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;

/** Our rows of numbers answer as Smile's trees do. */
class TreesAgreeTest {

    private static final int SONGS = 160;
    private static final int FEATURES = 6;

    private final byte[][] songs = new byte[SONGS][FEATURES];
    private final double[][] x = new double[SONGS][];
    private final int[] quadrants = new int[SONGS];
    private final DataFrame table;
    private final ModelNumbers numbers;

    TreesAgreeTest() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int i = 0; i < SONGS; i++) {
            for (int f = 0; f < FEATURES; f++) {
                songs[i][f] = (byte) random.nextInt(-60, 60);
            }
            x[i] = Scaling.numbers(songs[i], FEATURES);
            quadrants[i] = (x[i][0] + random.nextGaussian() > 0 ? 0 : 2) + (x[i][1] > 0 ? 0 : 1);
        }
        String[] names = IntStream.range(0, FEATURES).mapToObj(f -> "f" + f).toArray(String[]::new);
        table = DataFrame.of(x, names).merge(IntVector.of("quadrant", quadrants));
        numbers = new ModelNumbers(Scaling.fit(List.of(x)));
    }

    @Test
    void aForestsProbabilitiesAreSmiles() {
        RandomForest forest = RandomForest.fit(
                Formula.lhs("quadrant"), table, 20, 3, SplitRule.GINI, 10, 40, 3, 1.0, null, LongStream.range(1, 21));
        TreeRows rows = new TreeRows(FEATURES);
        for (CART tree : forest.trees()) {
            rows.addProbabilities(tree, 1.0 / 20);
        }
        numbers.forest(rows.nodes(), rows.roots());
        for (int i = 0; i < SONGS; i++) {
            double[] expected = new double[4];
            for (int t = 0; t < 20; t++) {
                double[] one = new double[4];
                forest.models()[t].tree.predict(table.get(i), one);
                for (int q = 0; q < 4; q++) {
                    expected[q] += one[q] / 20;
                }
            }
            double[] scores = numbers.scores(Part.FOREST, songs[i]);
            for (int q = 0; q < 4; q++) {
                assertEquals(expected[q], Math.exp(scores[q]) - 0.01, 1e-9);
            }
        }
    }

    @Test
    void aBoostedSumsProbabilitiesAreSmiles() {
        GradientTreeBoost boost = GradientTreeBoost.fit(Formula.lhs("quadrant"), table, 10, 4, 6, 5, 0.1, 0.7);
        TreeRows rows = new TreeRows(FEATURES);
        CART[] trees = boost.trees();
        for (int t = 0; t < trees.length; t++) {
            rows.addScores(trees[t], t * 4 / trees.length, 0.1);
        }
        numbers.boosting(rows.nodes(), rows.roots());
        for (int i = 0; i < SONGS; i++) {
            double[] expected = new double[4];
            boost.predict(table.get(i), expected);
            double[] scores = numbers.scores(Part.BOOSTING, songs[i]);
            double sum =
                    IntStream.range(0, 4).mapToDouble(q -> Math.exp(scores[q])).sum();
            for (int q = 0; q < 4; q++) {
                assertEquals(expected[q], Math.exp(scores[q]) / sum, 1e-9);
            }
        }
    }
}
