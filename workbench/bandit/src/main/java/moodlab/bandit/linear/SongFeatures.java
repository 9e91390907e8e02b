package moodlab.bandit.linear;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import moodlab.bandit.learner.Draws;
import moodlab.domain.choice.Context;
import moodlab.domain.song.Song;

/**
 * The features of a round's songs, made a block at a time in arrays that stay in the processor's cache, so that neither
 * a song nor the whole set takes memory of its own.
 */
public final class SongFeatures {

    /** Songs in a block: with 64 features 128 KiB, a fraction of a second-level cache. */
    static final int BLOCK = 256;

    private final JointFeatures features;
    private final Context context;
    private final SongTable songs;
    private final int width;

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
        this.width = Math.min(BLOCK, songs.size());
    }

    /** Makes one block after the other. */
    public void forEachBlock(Use use) {
        double[][] columns = new double[features.size()][width];
        for (int first = 0; first < songs.size(); first += BLOCK) {
            int size = Math.min(BLOCK, songs.size() - first);
            features.fill(context, songs, first, size, columns);
            use.take(columns, first, size);
        }
    }

    /** The same with the bases in place of the columns. */
    private void forEachBases(Use use) {
        double[][] bases = new double[JointFeatures.bases(songs)][width];
        for (int first = 0; first < songs.size(); first += BLOCK) {
            int size = Math.min(BLOCK, songs.size() - first);
            features.fillBases(context, songs, first, size, bases);
            use.take(bases, first, size);
        }
    }

    /** Each song's product with the weights. */
    double[] scores(double[] weights) {
        double[] told = features.collapse(context, songs).told(weights);
        double[] scores = new double[songs.size()];
        double[] block = new double[width];
        forEachBases((x, first, size) -> {
            Lanes.product(x, told, block, size);
            System.arraycopy(block, 0, scores, first, size);
        });
        return scores;
    }

    /** Each song's posterior deviation √(xᵀA⁻¹x). */
    double[] deviations(Factor precision) {
        double[][] form = features.collapse(context, songs).told(precision);
        double[] deviations = new double[songs.size()];
        double[] part = new double[width];
        double[] block = new double[width];
        forEachBases((x, first, size) -> {
            Arrays.fill(block, 0, size, 0);
            for (int k = 0; k < form.length; k++) {
                Lanes.product(x, form[k], part, size);
                Lanes.addProducts(block, part, x[k], size);
            }
            for (int i = 0; i < size; i++) {
                deviations[first + i] = Math.sqrt(Math.max(0, block[i]));
            }
        });
        return deviations;
    }

    /** The same of songs with effects of their own: √((x − g)ᵀA⁻¹(x − g) + v). */
    double[] deviations(Factor precision, SongEffects effects) {
        double[] deviations = new double[songs.size()];
        double[] block = new double[width];
        forEachBlock((y, first, size) -> {
            for (int i = 0; i < size; i++) {
                SongEffect effect = effects.of(songs.id(first + i));
                deviations[first + i] = effect == null ? effects.deviation() * effects.deviation() : effect.variance();
                if (effect != null) {
                    effect.subtractFrom(y, i);
                }
            }
            precision.inverseForms(y, size, block);
            for (int i = 0; i < size; i++) {
                deviations[first + i] = Math.sqrt(deviations[first + i] + block[i]);
            }
        });
        return deviations;
    }

    /** What a draw says of songs beside the product of its weights with their features. */
    @FunctionalInterface
    interface Addition {

        /** Adds it to the scores of {@code size} songs from {@code first} on, which stand from place 0 on. */
        void add(int draw, int first, int size, double[] scores);
    }

    /** In how many draws of weights each song has the highest product, ties shared. */
    double[] timesBest(double[][] draws) {
        return timesBest(draws, (n, first, size, scores) -> {});
    }

    /** The same with something added to the products. */
    double[] timesBest(double[][] draws, Addition addition) {
        Collapse collapse = features.collapse(context, songs);
        double[][] told = Arrays.stream(draws).map(collapse::told).toArray(double[][]::new);
        return timesBest(draws.length, this::forEachBases, (n, x, first, size, scores) -> {
            Lanes.product(x, told[n], scores, size);
            addition.add(n, first, size, scores);
        });
    }

    /** What a draw says of a block of songs. */
    @FunctionalInterface
    public interface Scorer {

        /** Writes the scores in that draw of {@code size} songs from {@code first} on; they go from place 0 on. */
        void score(int draw, double[][] columns, int first, int size, double[] scores);
    }

    /** In how many draws each song has the highest score, ties shared; scores must not use the columns up. */
    public double[] timesBest(int draws, Scorer scorer) {
        return timesBest(draws, this::forEachBlock, scorer);
    }

    private double[] timesBest(int draws, Consumer<Use> blocks, Scorer scorer) {
        Draws best = new Draws(draws);
        double[] scores = new double[width];
        blocks.accept((x, first, size) -> {
            for (int n = 0; n < draws; n++) {
                scorer.score(n, x, first, size, scores);
                best.see(n, scores, first, size);
            }
        });
        double[] counts = new double[songs.size()];
        best.countSingle(counts);
        if (best.anyTied()) {
            blocks.accept((x, first, size) -> {
                for (int n = 0; n < draws; n++) {
                    if (best.isTied(n)) {
                        scorer.score(n, x, first, size, scores);
                        best.countTied(n, scores, first, size, counts);
                    }
                }
            });
        }
        return counts;
    }
}
