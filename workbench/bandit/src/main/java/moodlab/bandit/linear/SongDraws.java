package moodlab.bandit.linear;

import moodlab.bandit.learner.KeyedNormals;

/**
 * What draws of songs' own effects add to their scores: h − gᵀθ + √v z, with θ of the same draw and z of the song's own. A
 * song that never played has √v = σ_b alone. The songs that have played are gathered in each block, so that gᵀθ is made
 * for them only, side by side. Cost: O(N(K + Pd)) for K songs of which P have played.
 */
final class SongDraws implements SongFeatures.Addition {

    private static final int NOWHERE = -1;

    private final SongEffects effects;
    private final SongTable songs;
    private final double[][] weights;
    private final double width;
    private final long[] keys;
    private final double[] expected;
    private final double[] deviation;
    private final double[] products;
    private final double[][] less;
    private final int[] places;
    private final double[][] normals;
    private int first = NOWHERE;
    private int played;
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
        this.width = sampling.width();
        this.keys = songs.keys(sampling.seed());
        this.expected = new double[places];
        this.deviation = new double[places];
        this.products = new double[places];
        this.less = new double[weights[0].length][places];
        this.places = new int[places];
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
        Lanes.product(less, weights[draw], products, played);
        for (int k = 0; k < played; k++) {
            scores[places[k]] += products[k];
        }
    }

    /** Gathers a block: columns of −g for the songs in it that have played. */
    private void enter(int from, int size) {
        first = from;
        group = NOWHERE;
        played = 0;
        for (int i = 0; i < size; i++) {
            SongEffect effect = effects.of(songs.id(from + i));
            expected[i] = effect == null ? 0 : effect.mean();
            deviation[i] = width * (effect == null ? effects.deviation() : Math.sqrt(effect.variance()));
            if (effect != null) {
                effect.writeLess(less, played);
                places[played++] = i;
            }
        }
    }
}
