package moodlab.bandit.fitted;

/**
 * How bootstrapped trees are grown.
 *
 * @param replicates N, each fitted to lessons drawn with replacement; one posterior draw each; at least 1
 * @param trees summed in a replicate: 1 for a forest, more for boosting
 * @param depth of a tree at most, at least 1
 * @param shrinkage what a further tree counts, in (0, 1]
 * @param coins how many invented lessons with rewards by a coin stand for what is not known, at least 0
 * @param every how many lessons pass between fits at least; above 10 · every it grows with the lessons
 * @param circumstances scale of the context's own features; 0 leaves them out
 */
public record TreesPrior(
        int replicates, int trees, int depth, double shrinkage, int coins, int every, double circumstances) {

    /** A hundred trees by themselves. */
    public static final TreesPrior FOREST = new TreesPrior(100, 1, 6, 1, 5, 10, 0.2);

    /** Twenty times twenty shallow trees, each fitted to what the ones before left. */
    public static final TreesPrior BOOSTING = new TreesPrior(20, 20, 3, 0.2, 5, 10, 0.2);

    public TreesPrior {
        if (replicates < 1 || trees < 1 || depth < 1 || coins < 0 || every < 1) {
            throw new IllegalArgumentException("replicates, trees, depth and lessons between fits are 1 at least: "
                    + replicates + ", " + trees + ", " + depth + ", " + every);
        }
        if (!(shrinkage > 0 && shrinkage <= 1 && circumstances >= 0) || !Double.isFinite(circumstances)) {
            throw new IllegalArgumentException(
                    "the shrinkage lies in (0, 1], circumstances are 0 or more: " + shrinkage + ", " + circumstances);
        }
    }
}
