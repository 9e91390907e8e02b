package moodlab.training.music;

import moodlab.music.hearing.SongKernel;

/** The likeness of every pair of some songs. */
final class Likeness {

    private final byte[][] songs;
    private final double[][] matrix;
    private final SongKernel kernel;
    private final double gamma;

    private Likeness(byte[][] songs, double[][] matrix, SongKernel kernel, double gamma) {
        this.songs = songs;
        this.matrix = matrix;
        this.kernel = kernel;
        this.gamma = gamma;
    }

    /** Of scaled features. */
    static Likeness of(byte[][] songs, int[] ends, double gamma) {
        SongKernel kernel = new SongKernel(ends, gamma);
        double[][] matrix = new double[songs.length][songs.length];
        for (int i = 0; i < songs.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = kernel.of(songs[i], songs[j]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return new Likeness(songs, matrix, kernel, gamma);
    }

    byte[] song(int row) {
        return songs[row];
    }

    /** Of all; not to be changed. */
    byte[][] songs() {
        return songs;
    }

    SongKernel kernel() {
        return kernel;
    }

    /** Of the {@link SongKernel}. */
    double gamma() {
        return gamma;
    }

    /** By song and song; not to be changed. */
    double[][] matrix() {
        return matrix;
    }
}
