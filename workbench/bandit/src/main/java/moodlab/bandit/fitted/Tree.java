package moodlab.bandit.fitted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import smile.base.cart.CART;
import smile.base.cart.InternalNode;
import smile.base.cart.Node;
import smile.base.cart.RegressionNode;
import smile.data.Tuple;
import smile.data.type.StructType;

/**
 * A regression tree that Smile grew, as plain numbers: node i asks whether feature f_i is at most t_i and goes to the left
 * or the right child, or is a leaf (f_i = −1) with a value. Smile keeps thresholds to itself: each is found again by asking the node
 * which way it sends numbers between two neighbouring values of its feature.
 */
final class Tree {

    private final int[] feature;
    private final double[] number;
    private final int[] left;
    private final int[] right;

    /**
     * As JSON.
     *
     * @param number thresholds, and values of leaves
     */
    record Saved(List<Integer> feature, List<Double> number, List<Integer> left, List<Integer> right) {}

    private Tree(Saved saved) {
        feature = saved.feature().stream().mapToInt(Integer::intValue).toArray();
        number = saved.number().stream().mapToDouble(Double::doubleValue).toArray();
        left = saved.left().stream().mapToInt(Integer::intValue).toArray();
        right = saved.right().stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * As it was saved.
     *
     * @param features how many there are
     * @throws IllegalArgumentException where it is no tree on so many features
     */
    static Tree of(Saved saved, int features) {
        Tree tree = new Tree(saved);
        int size = tree.feature.length;
        boolean whole = size > 0 && tree.number.length == size && tree.left.length == size && tree.right.length == size;
        for (int i = 0; whole && i < size; i++) {
            boolean leaf = tree.feature[i] == -1;
            whole = Double.isFinite(tree.number[i])
                    && tree.feature[i] >= -1
                    && tree.feature[i] < features
                    && (leaf || (isAfter(tree.left[i], i, size) && isAfter(tree.right[i], i, size)));
        }
        if (!whole) {
            throw new IllegalArgumentException("these " + size + " nodes are no tree on " + features + " features");
        }
        return tree;
    }

    /** Children come after their parents, so every way ends. */
    private static boolean isAfter(int child, int parent, int size) {
        return child > parent && child < size;
    }

    /**
     * Of Smile's tree.
     *
     * @param sorted each feature's values in the data, ascending
     */
    static Tree of(CART tree, StructType schema, double[][] sorted) {
        Saved saved = new Saved(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        put(tree.root(), saved, new Question(schema, sorted));
        return new Tree(saved);
    }

    /** A tuple whose values can be changed to ask a node which way it sends them. */
    private static final class Question {

        private final double[] values;
        private final Tuple tuple;
        private final double[][] sorted;

        Question(StructType schema, double[][] sorted) {
            this.values = new double[sorted.length];
            this.tuple = Tuple.of(values, schema);
            this.sorted = sorted;
        }

        boolean goesLeft(InternalNode node, double value) {
            values[node.feature()] = value;
            return node.branch(tuple);
        }
    }

    private static int put(Node node, Saved to, Question question) {
        int at = to.feature().size();
        to.left().add(0);
        to.right().add(0);
        if (node instanceof InternalNode inner) {
            to.feature().add(inner.feature());
            to.number().add(threshold(inner, question));
            to.left().set(at, put(inner.trueChild(), to, question));
            to.right().set(at, put(inner.falseChild(), to, question));
        } else {
            to.feature().add(-1);
            to.number().add(((RegressionNode) node).output());
        }
        return at;
    }

    private static double threshold(InternalNode node, Question question) {
        double[] sorted = question.sorted[node.feature()];
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (question.goesLeft(node, sorted[middle])) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1 < sorted.length ? between(node, question, sorted[low], sorted[low + 1]) : sorted[low];
    }

    /** The largest number that goes left, by halving down to the last bit. */
    private static double between(InternalNode node, Question question, double goesLeft, double goesRight) {
        double left = goesLeft;
        double right = goesRight;
        double middle = left + (right - left) / 2;
        while (middle > left && middle < right) {
            if (question.goesLeft(node, middle)) {
                left = middle;
            } else {
                right = middle;
            }
            middle = left + (right - left) / 2;
        }
        return left;
    }

    /** The value of the row's leaf. */
    double value(double[] row) {
        int node = 0;
        while (feature[node] >= 0) {
            node = row[feature[node]] <= number[node] ? left[node] : right[node];
        }
        return number[node];
    }

    /** Adds each song's value, times the weight. */
    void addTo(double[] sums, double weight, double[][] columns, int size) {
        for (int i = 0; i < size; i++) {
            int node = 0;
            while (feature[node] >= 0) {
                node = columns[feature[node]][i] <= number[node] ? left[node] : right[node];
            }
            sums[i] += weight * number[node];
        }
    }

    Saved saved() {
        return new Saved(
                Arrays.stream(feature).boxed().toList(),
                Arrays.stream(number).boxed().toList(),
                Arrays.stream(left).boxed().toList(),
                Arrays.stream(right).boxed().toList());
    }
}
