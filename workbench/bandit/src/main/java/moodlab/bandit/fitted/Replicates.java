package moodlab.bandit.fitted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moodlab.bandit.learner.Seeds;
import moodlab.bandit.learner.SpecifiedRandom;
import smile.base.cart.CART;
import smile.base.cart.Loss;
import smile.data.DataFrame;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.regression.RegressionTree;

/**
 * Grows trees on bootstrap replicates of lessons with Smile's CART (Breiman, Friedman, Olshen and Stone 1984). The columns
 * are sorted once for all trees; all columns are tried at each node, so Smile uses no chance of its own.
 */
final class Replicates {

    /** Leaves hold this many lessons at least, invented ones included. */
    private static final int LEAST_IN_LEAF = 3;

    private final TreesPrior prior;
    private final double[][] rows;
    private final DataFrame data;
    private final int[][] order;
    private final double[][] sorted;
    private final double[] rewards;
    private final int lessons;

    Replicates(TreesPrior prior, Lessons lessons) {
        this.prior = prior;
        this.lessons = lessons.size();
        rows = new double[this.lessons + 2 * prior.coins()][];
        rewards = Arrays.copyOf(lessons.rewards(), rows.length);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = lessons.row(i < this.lessons ? i : like(i));
            rewards[i] = i < this.lessons ? rewards[i] : (i - this.lessons) % 2;
        }
        data = DataFrame.of(rows, names(lessons.columns()));
        order = CART.order(data);
        sorted = new double[lessons.columns()][];
        for (int j = 0; j < sorted.length; j++) {
            int column = j;
            sorted[j] = Arrays.stream(rows)
                    .mapToDouble(row -> row[column])
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }

    /** The lesson whose features an invented one has: spread evenly over all; both outcomes of a coin have the same. */
    private int like(int invented) {
        return (int) ((long) ((invented - lessons) / 2) * lessons / prior.coins());
    }

    private static String[] names(int columns) {
        String[] names = new String[columns];
        Arrays.setAll(names, j -> "x" + j);
        return names;
    }

    /** One replicate: a tree, or several of which each is fitted to what those before left. */
    List<Tree> grown(long seed) {
        int[] counts = counts(new SpecifiedRandom(seed));
        double[] left = rewards.clone();
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < prior.trees(); t++) {
            Tree tree = tree(counts.clone(), left);
            trees.add(tree);
            for (int i = 0; i < left.length; i++) {
                left[i] -= prior.shrinkage() * tree.value(rows[i]);
            }
        }
        return trees;
    }

    private Tree tree(int[] counts, double[] values) {
        RegressionTree grown = new RegressionTree(
                data,
                Loss.ls(values.clone()),
                new StructField("reward", DataTypes.DoubleType),
                prior.depth(),
                1 << Math.min(20, prior.depth()),
                LEAST_IN_LEAF,
                sorted.length,
                counts,
                order);
        return Tree.of(grown, data.schema(), sorted);
    }

    /** How often each lesson was drawn; of each coin one side. */
    private int[] counts(SpecifiedRandom random) {
        int[] counts = new int[rewards.length];
        for (int i = 0; i < lessons; i++) {
            counts[(int) (random.nextDouble() * lessons)]++;
        }
        for (int coin = 0; coin < prior.coins(); coin++) {
            counts[lessons + 2 * coin + (random.nextDouble() < 0.5 ? 0 : 1)] = 1;
        }
        return counts;
    }

    /** All replicates after so many lessons. */
    List<List<Tree>> all(long seed) {
        List<List<Tree>> all = new ArrayList<>();
        for (int n = 0; n < prior.replicates(); n++) {
            all.add(grown(Seeds.mix(seed, n)));
        }
        return all;
    }
}
