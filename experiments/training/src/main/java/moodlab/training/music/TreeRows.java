package moodlab.training.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import smile.base.cart.CART;
import smile.base.cart.DecisionNode;
import smile.base.cart.InternalNode;
import smile.base.cart.Node;
import smile.base.cart.RegressionNode;
import smile.data.Tuple;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.type.StructType;

/**
 * Smile's trees as rows of numbers, as the audio model keeps them: feature or −1, threshold, next row where the feature is
 * at most that, next row where it is greater, and a leaf's value for each quadrant.
 *
 * <p>Smile hides its thresholds. The features lie on a grid of sixteenths, so the greatest step that still goes the first
 * way, found by asking, says the same.
 */
final class TreeRows {

    private static final int STEPS = 16;
    private static final int LOWEST = -128;
    private static final int HIGHEST = 127;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final StructType schema;
    private final int features;

    TreeRows(int features) {
        this.features = features;
        StructField[] fields = new StructField[features];
        for (int f = 0; f < features; f++) {
            fields[f] = new StructField("f" + f, DataTypes.DoubleType);
        }
        schema = DataTypes.struct(fields);
    }

    double[] nodes() {
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    int[] roots() {
        return roots.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A tree of a forest: its leaves' shares of the quadrants, times a weight. */
    void addProbabilities(CART tree, double weight) {
        roots.add(rows.size());
        add(tree.root(), leaf -> {
            double[] shares = new double[4];
            ((DecisionNode) leaf).posteriori(shares);
            for (int q = 0; q < shares.length; q++) {
                shares[q] *= weight;
            }
            return shares;
        });
    }

    /** A tree of a boosted sum: its leaves' values, times a weight, speak for one quadrant. */
    void addScores(CART tree, int quadrant, double weight) {
        roots.add(rows.size());
        add(tree.root(), leaf -> {
            double[] scores = new double[4];
            scores[quadrant] = weight * ((RegressionNode) leaf).output();
            return scores;
        });
    }

    @FunctionalInterface
    private interface Leaf {
        double[] values(Node leaf);
    }

    private int add(Node node, Leaf leaf) {
        int at = rows.size();
        double[] row = new double[8];
        rows.add(row);
        if (node instanceof InternalNode inner) {
            row[0] = inner.feature();
            row[1] = threshold(inner);
            row[2] = add(inner.trueChild(), leaf);
            row[3] = add(inner.falseChild(), leaf);
        } else {
            row[0] = -1;
            System.arraycopy(leaf.values(node), 0, row, 4, 4);
        }
        return at;
    }

    private double threshold(InternalNode node) {
        int low = LOWEST - 1;
        int high = HIGHEST;
        while (low < high) {
            int middle = Math.floorDiv(low + high + 1, 2);
            if (node.branch(song(node.feature(), (double) middle / STEPS))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return (double) low / STEPS;
    }

    private Tuple song(int feature, double value) {
        double[] values = new double[features];
        values[feature] = value;
        return Tuple.of(values, schema);
    }
}
