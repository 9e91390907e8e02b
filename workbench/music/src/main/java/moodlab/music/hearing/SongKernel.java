package moodlab.music.hearing;

/**
 * How alike two songs are, in (0, 1]: the mean of e<sup>−γ d²</sup> over ten views, where d² is the mean squared difference
 * of a view's scaled features. The views are the groups of {@link SongFeatures} and the four groups of statistics as one.
 */
public final class SongKernel {

    private static final int STEPS_SQUARED = 256;

    private final int[] ends;
    private final double gamma;
    private final int statistics;

    /**
     * @param ends of the groups, as {@link SongFeatures#end} gives them
     * @param gamma positive
     */
    public SongKernel(int[] ends, double gamma) {
        this.ends = ends.clone();
        this.gamma = gamma;
        this.statistics = (int) SongFeatures.statistics().count();
    }

    /** Of two songs' scaled features. */
    public double of(byte[] one, byte[] other) {
        return of(distances(one, other));
    }

    /** Of the views' squared distances, as {@link #distances} gives them. */
    public double of(double[] distances) {
        double sum = 0;
        for (double distance : distances) {
            sum += Math.exp(-gamma * distance);
        }
        return sum / distances.length;
    }

    /** Mean squared difference by view, the statistics as one first. */
    public double[] distances(byte[] one, byte[] other) {
        double[] distances = new double[ends.length + 1];
        long whole = 0;
        int from = 0;
        for (int group = 0; group < ends.length; group++) {
            long sum = squares(one, other, from, ends[group]);
            distances[group + 1] = (double) sum / STEPS_SQUARED / (ends[group] - from);
            whole += group < statistics ? sum : 0;
            from = ends[group];
        }
        distances[0] = (double) whole / STEPS_SQUARED / ends[statistics - 1];
        return distances;
    }

    private static long squares(byte[] one, byte[] other, int from, int to) {
        long sum = 0;
        for (int f = from; f < to; f++) {
            int difference = one[f] - other[f];
            sum += (long) difference * difference;
        }
        return sum;
    }
}
