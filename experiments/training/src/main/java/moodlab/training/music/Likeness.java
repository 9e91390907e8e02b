package moodlab.training.music;

import moodlab.music.hearing.SongKernel;

/** The likeness of every pair of some songs, for any γ: their distances are computed once. */
final class Likeness {

    private final byte[][] songs;
    private final float[][][] distances;
    private final SongKernel kernel;

    private Likeness(byte[][] songs, float[][][] distances, SongKernel kernel) {
        this.songs = songs;
        this.distances = distances;
        this.kernel = kernel;
    }

    /** Of scaled features, with one γ. */
    static Likeness of(byte[][] songs, int[] ends, double gamma) {
        SongKernel kernel = new SongKernel(ends, gamma);
        float[][][] distances = new float[songs.length][][];
        for (int i = 0; i < songs.length; i++) {
            distances[i] = new float[i + 1][];
            for (int j = 0; j <= i; j++) {
                distances[i][j] = narrow(kernel.distances(songs[i], songs[j]));
            }
        }
        return new Likeness(songs, distances, kernel);
    }

    /** The same songs with another γ. */
    Likeness with(int[] ends, double gamma) {
        return new Likeness(songs, distances, new SongKernel(ends, gamma));
    }

    byte[] song(int row) {
        return songs[row];
    }

    int count() {
        return songs.length;
    }

    /** By song and song. */
    double[][] matrix() {
        double[][] matrix = new double[songs.length][songs.length];
        for (int i = 0; i < songs.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = kernel.of(widen(distances[i][j]));
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static float[] narrow(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }

    private static double[] widen(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
