package moodlab.bandit.linear;

import java.util.List;
import moodlab.bandit.learner.Draws;
import moodlab.domain.choice.Context;
import moodlab.domain.song.Song;

/**
 * The features of a round's songs, made a block at a time in arrays that stay in the processor's cache, so that neither
 * a song nor the whole set takes memory of its own.
 */
public final class SongFeatures {

    /** Songs in a block: with 64 features 128 KiB, a fraction of a second-level cache. */
    private static final int BLOCK = 256;

    private final JointFeatures features;
    private final Context context;
    private final SongTable songs;
    private final double[][] columns;

    /** What is done with a block. */
    @FunctionalInterface
    public interface Use {

        /**
         * Takes a block.
         *
         * @param columns one array a feature; may be used up
         * @param first the block's first song
         * @param size how many songs count
         */
        void take(double[][] columns, int first, int size);
    }

    /** Of these songs in this context. */
    public static SongFeatures of(JointFeatures features, Context context, List<Song> songs) {
        return new SongFeatures(features, context, SongTable.of(songs));
    }

    SongFeatures(JointFeatures features, Context context, SongTable songs) {
        this.features = features;
        this.context = context;
        this.songs = songs;
        this.columns = new double[features.size()][Math.min(BLOCK, songs.size())];
    }

    /** Makes one block after the other. */
    public void forEachBlock(Use use) {
        for (int first = 0; first < songs.size(); first += BLOCK) {
            int size = Math.min(BLOCK, songs.size() - first);
            features.fill(context, songs, first, size, columns);
            use.take(columns, first, size);
        }
    }

    /** Each song's product with the weights. */
    double[] scores(double[] weights) {
        double[] scores = new double[songs.size()];
        double[] block = new double[columns[0].length];
        forEachBlock((x, first, size) -> {
            Lanes.product(x, weights, block, size);
            System.arraycopy(block, 0, scores, first, size);
        });
        return scores;
    }

    /** Each song's posterior deviation √(xᵀA⁻¹x). */
    double[] deviations(Factor precision) {
        double[] deviations = new double[songs.size()];
        double[] block = new double[columns[0].length];
        forEachBlock((x, first, size) -> {
            precision.inverseForms(x, size, block);
            for (int i = 0; i < size; i++) {
                deviations[first + i] = Math.sqrt(block[i]);
            }
        });
        return deviations;
    }

    /** In how many draws of weights each song has the highest product, ties shared. */
    double[] timesBest(double[][] draws) {
        return timesBest(draws.length, (n, x, size, scores) -> Lanes.product(x, draws[n], scores, size));
    }

    /** What a draw says of a block of songs. */
    @FunctionalInterface
    public interface Scorer {

        /** Writes the songs' scores in that draw, from place 0 on. */
        void score(int draw, double[][] columns, int size, double[] scores);
    }

    /** In how many draws each song has the highest score, ties shared; scores must not use the columns up. */
    public double[] timesBest(int draws, Scorer scorer) {
        Draws best = new Draws(draws);
        double[] scores = new double[columns[0].length];
        forEachBlock((x, first, size) -> {
            for (int n = 0; n < draws; n++) {
                scorer.score(n, x, size, scores);
                best.see(n, scores, first, size);
            }
        });
        double[] counts = new double[songs.size()];
        best.countSingle(counts);
        if (best.anyTied()) {
            forEachBlock((x, first, size) -> {
                for (int n = 0; n < draws; n++) {
                    if (best.isTied(n)) {
                        scorer.score(n, x, size, scores);
                        best.countTied(n, scores, first, size, counts);
                    }
                }
            });
        }
        return counts;
    }
}
