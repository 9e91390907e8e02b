package moodlab.training.music;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.music.hearing.QuadrantChances;
import moodlab.music.hearing.SongKernel;

/**
 * Means of two or three songs of one quadrant that are alike, which stand in for the songs in what is learnt from likeness: a function Σ α k(·, song)
 * becomes the nearest one of the form Σ β k(·, landmark) (Nyström's approximation with means of groups, Zhang and Kwok 2008).
 * So a model keeps no song's own features.
 */
final class Landmarks {

    /** Songs of which a mean is made, at least; at most one less than twice as many. */
    static final int LEAST_SONGS = 2;

    private static final double RIDGE = 1e-3;

    private final byte[][] means;
    private final double[][] toSongs;
    private final double[][] among;

    private Landmarks(byte[][] means, SongKernel kernel, byte[][] songs) {
        this.means = means;
        this.toSongs = new double[means.length][songs.length];
        this.among = new double[means.length][means.length];
        for (int m = 0; m < means.length; m++) {
            for (int i = 0; i < songs.length; i++) {
                toSongs[m][i] = kernel.of(means[m], songs[i]);
            }
            for (int other = 0; other <= m; other++) {
                among[m][other] = kernel.of(means[m], means[other]);
                among[other][m] = among[m][other];
            }
        }
    }

    /** Of all songs whose likeness is known. */
    static Landmarks of(List<HeardSong> songs, Likeness likeness) {
        List<int[]> groups = new ArrayList<>();
        for (int quadrant = 0; quadrant < QuadrantChances.COUNT; quadrant++) {
            int wanted = quadrant;
            int[] rows = IntStream.range(0, songs.size())
                    .filter(row -> songs.get(row).quadrant() == wanted)
                    .toArray();
            if (rows.length >= LEAST_SONGS) {
                divide(rows, likeness.matrix(), groups);
            }
        }
        byte[][] means = groups.stream().map(group -> mean(group, likeness)).toArray(byte[][]::new);
        return new Landmarks(means, likeness.kernel(), likeness.songs());
    }

    int count() {
        return means.length;
    }

    byte[][] means() {
        return means;
    }

    /** The likeness by landmark and song; not to be changed. */
    double[][] toSongs() {
        return toSongs;
    }

    /** The likeness by landmark and landmark; not to be changed. */
    double[][] among() {
        return among;
    }

    /**
     * Coefficients β by landmark and column.
     *
     * @param among a kernel by landmark and landmark
     * @param toSongs the same kernel by landmark and song
     * @param coefficients α by song and column
     */
    static double[][] project(double[][] among, double[][] toSongs, double[][] coefficients) {
        int columns = coefficients[0].length;
        double[][] right = new double[among.length][columns];
        for (int m = 0; m < right.length; m++) {
            for (int i = 0; i < coefficients.length; i++) {
                for (int c = 0; c < columns; c++) {
                    right[m][c] += toSongs[m][i] * coefficients[i][c];
                }
            }
        }
        Ridge.solve(among, RIDGE, right);
        return right;
    }

    /** In halves by which of two songs far from each other is nearer, until groups are small. */
    private static void divide(int[] rows, double[][] likeness, List<int[]> groups) {
        if (rows.length < 2 * LEAST_SONGS) {
            groups.add(rows);
            return;
        }
        int one = farthest(rows, likeness[rows[0]]);
        int other = farthest(rows, likeness[one]);
        int[] sorted = IntStream.of(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> likeness[row][other] - likeness[row][one]))
                .mapToInt(Integer::intValue)
                .toArray();
        int half = sorted.length / 2;
        divide(IntStream.range(0, half).map(i -> sorted[i]).toArray(), likeness, groups);
        divide(IntStream.range(half, sorted.length).map(i -> sorted[i]).toArray(), likeness, groups);
    }

    private static int farthest(int[] rows, double[] likeness) {
        int farthest = rows[0];
        for (int row : rows) {
            farthest = likeness[row] < likeness[farthest] ? row : farthest;
        }
        return farthest;
    }

    private static byte[] mean(int[] group, Likeness likeness) {
        byte[] mean = new byte[likeness.song(group[0]).length];
        for (int f = 0; f < mean.length; f++) {
            int feature = f;
            double sum =
                    IntStream.of(group).map(row -> likeness.song(row)[feature]).sum();
            mean[f] = (byte) Math.round(sum / group.length);
        }
        return mean;
    }
}
