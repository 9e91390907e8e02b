package moodlab.music.hearing;

import java.util.Arrays;

/**
 * Binary trees whose leaves' values are added up. A node is a row of eight numbers: the feature it looks at, or −1 in a leaf;
 * a threshold; the row to go on with where the feature is at most that, and where it is greater; and, in a leaf, a value
 * for each quadrant. A tree begins at each row that the list of roots names.
 */
final class TreesExpert implements Expert {

    /** Numbers a node. */
    static final int ROW = 8;

    private final double[] nodes;
    private final int[] roots;
    private final boolean logarithm;

    /** @param logarithm whether the sums are probabilities, whose logarithm is the score, or scores themselves */
    TreesExpert(double[] nodes, int[] roots, boolean logarithm) {
        this.nodes = nodes;
        this.roots = roots;
        this.logarithm = logarithm;
        int rows = nodes.length / ROW;
        boolean fits = nodes.length % ROW == 0 && Arrays.stream(roots).allMatch(r -> r >= 0 && r < rows);
        for (int r = 0; r < rows && fits; r++) {
            boolean leaf = nodes[r * ROW] < 0;
            // children lie below their parent: no walk is endless
            fits = leaf || (below(nodes[r * ROW + 2], r, rows) && below(nodes[r * ROW + 3], r, rows));
        }
        if (!fits) {
            throw new IllegalArgumentException("these are no trees");
        }
    }

    private static boolean below(double child, int row, int rows) {
        return child > row && child < rows;
    }

    @Override
    public double[] scores(byte[] scaled) {
        double[] sums = new double[QuadrantChances.COUNT];
        for (int root : roots) {
            int at = root * ROW;
            while (nodes[at] >= 0) {
                boolean below = scaled[(int) nodes[at]] / 16.0 <= nodes[at + 1];
                at = ((int) nodes[below ? at + 2 : at + 3]) * ROW;
            }
            for (int q = 0; q < sums.length; q++) {
                sums[q] += nodes[at + 4 + q];
            }
        }
        return logarithm ? Arrays.stream(sums).map(s -> Math.log(s + 0.01)).toArray() : sums;
    }
}
