package moodlab.bandit.fitted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.regression.RegressionTree;

class TreeTest {

    @RepeatedTest(5)
    void predictsWhatSmilesTreePredicts(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        double[][] rows = new double[300][];
        double[] rewards = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextDouble(), random.nextInt(4), random.nextGaussian()};
            rewards[i] = rows[i][0] > 0.3 == rows[i][1] > 1 ? 0.8 : 0.2 * random.nextDouble();
        }
        DataFrame features = DataFrame.of(rows, "a", "b", "c");
        RegressionTree smile =
                RegressionTree.fit(Formula.lhs("reward"), features.merge(DoubleVector.of("reward", rewards)), 6, 64, 3);
        double[][] sorted = new double[3][];
        for (int j = 0; j < 3; j++) {
            int column = j;
            sorted[j] = Arrays.stream(rows)
                    .mapToDouble(row -> row[column])
                    .sorted()
                    .distinct()
                    .toArray();
        }
        Tree ours = Tree.of(smile, features.schema(), sorted);
        Tree again = Tree.of(ours.saved(), 3);
        for (int i = 0; i < 2_000; i++) {
            double[] row = {random.nextDouble(), 4 * random.nextDouble(), random.nextGaussian()};
            double expected = smile.root().predict(Tuple.of(row, features.schema()))
                            instanceof smile.base.cart.RegressionNode leaf
                    ? leaf.output()
                    : Double.NaN;
            assertEquals(expected, ours.value(row));
            assertEquals(expected, again.value(row));
        }
    }

    @Test
    void refusesNodesThatAreNoTree() {
        List<Double> numbers = List.of(0.0, 1.0, 2.0);
        Tree.of(new Tree.Saved(List.of(0, -1, -1), numbers, List.of(1, 0, 0), List.of(2, 0, 0)), 1);
        assertRefused(new Tree.Saved(List.of(1, -1, -1), numbers, List.of(1, 0, 0), List.of(2, 0, 0)));
        assertRefused(new Tree.Saved(List.of(0, -1, -1), numbers, List.of(0, 0, 0), List.of(2, 0, 0)));
        assertRefused(new Tree.Saved(List.of(0, -1, -1), numbers, List.of(1, 0, 0), List.of(3, 0, 0)));
        assertRefused(new Tree.Saved(List.of(), List.of(), List.of(), List.of()));
    }

    private static void assertRefused(Tree.Saved saved) {
        assertThrows(IllegalArgumentException.class, () -> Tree.of(saved, 1));
    }
}
