package moodlab.bandit.linear;

import java.util.Arrays;
import moodlab.bandit.learner.KeyedNormals;

/**
 * What draws of songs' own effects add to their scores: h − gᵀθ + √v z, with θ of the same draw and z of the song's own. A
 * song that never played has √v = σ_b alone. The songs that have played are gathered in each block, so that gᵀθ is made
 * for them only, side by side, in single precision; then in double for those that may be the best, which with the error
 * of single precision are hardly ever more than one. So the best of a draw and its score have the same bits as in double
 * throughout; other songs' scores are off by a hundred-thousandth. Cost: O(N(K + Pd)) for K songs of which P have played.
 */
final class SongDraws implements SongFeatures.Addition {

    private static final int NOWHERE = -1;

    /**
     * A product's error in single precision relative to the vectors' lengths and for each of their numbers, four times what
     * rounding both numbers, their product and the sums can come to (Higham 2002, "Accuracy and stability of numerical
     * algorithms", section 3.1).
     */
    private static final double ROUNDING = 0x1.0p-22;

    private final SongEffects effects;
    private final SongTable songs;
    private final double[][] weights;
    private final float[][] single;
    private final double[] lengths;
    private final double width;
    private final long[] keys;
    private final double[] expected;
    private final double[] deviation;
    private final double[] apart;
    private final float[] products;
    private final float[][] less;
    private final int[] places;
    private final SongEffect[] own;
    private final double[][] normals;
    private int first = NOWHERE;
    private int played;
    private double longest;
    private int group;

    /**
     * For these songs.
     *
     * @param weights θ, one array a draw
     * @param sampling how they were drawn; songs are drawn likewise
     */
    SongDraws(SongEffects effects, SongTable songs, double[][] weights, Sampling sampling) {
        int places = Math.min(songs.size(), SongFeatures.BLOCK);
        this.effects = effects;
        this.songs = songs;
        this.weights = weights;
        this.single = Lanes.single(weights);
        this.lengths = Arrays.stream(weights)
                .mapToDouble(w -> Math.sqrt(Lanes.product(w, w)))
                .toArray();
        this.width = sampling.width();
        this.keys = songs.keys(sampling.seed());
        this.expected = new double[places];
        this.deviation = new double[places];
        this.apart = new double[places];
        this.products = new float[places];
        this.less = new float[weights[0].length][places];
        this.places = new int[places];
        this.own = new SongEffect[places];
        this.normals = new double[KeyedNormals.GROUP][places];
    }

    @Override
    public void add(int draw, int from, int size, double[] scores) {
        if (from != first) {
            enter(from, size);
        }
        if (draw / KeyedNormals.GROUP != group) {
            group = draw / KeyedNormals.GROUP;
            KeyedNormals.fill(keys, from, size, group, normals);
        }
        double[] z = normals[draw % KeyedNormals.GROUP];
        for (int i = 0; i < size; i++) {
            scores[i] += expected[i] + deviation[i] * z[i];
        }
        if (played > 0) {
            addProducts(draw, scores);
        }
    }

    private void addProducts(int draw, double[] scores) {
        Lanes.product(less, single[draw], products, played);
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < played; k++) {
            int i = places[k];
            apart[k] = scores[i];
            scores[i] += products[k];
            if (scores[i] > best) {
                best = scores[i];
            }
        }
        double error = ROUNDING * (weights[draw].length * lengths[draw] * longest + Math.abs(best));
        double enough = best - 2 * error;
        for (int k = 0; k < played; k++) {
            int i = places[k];
            if (!(scores[i] < enough)) {
                scores[i] = apart[k] + own[k].less(weights[draw]);
            }
        }
    }

    /** Gathers a block: columns of −g for the songs in it that have played. */
    private void enter(int from, int size) {
        first = from;
        group = NOWHERE;
        played = 0;
        longest = 0;
        for (int i = 0; i < size; i++) {
            SongEffect effect = effects.of(songs.id(from + i));
            expected[i] = effect == null ? 0 : effect.mean();
            deviation[i] = width * (effect == null ? effects.deviation() : Math.sqrt(effect.variance()));
            if (effect != null) {
                longest = Math.max(longest, effect.writeLess(less, played));
                own[played] = effect;
                places[played++] = i;
            }
        }
    }
}
