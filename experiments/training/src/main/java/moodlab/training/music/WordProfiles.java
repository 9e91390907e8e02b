package moodlab.training.music;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The songs' profiles of mood words, as kernel ridge regression guesses them: of a song to learn from, by regressions that
 * have not seen its artist (five folds); of any other song, by one on all songs to learn from.
 */
final class WordProfiles {

    private static final int FOLDS = 5;

    private final double[][] profiles;
    private final Ridge ridge;
    private final double[] means;
    private final double scale;

    private WordProfiles(double[][] profiles, Ridge ridge, double[] means, double scale) {
        this.profiles = profiles;
        this.ridge = ridge;
        this.means = means;
        this.scale = scale;
    }

    /** What to learn from: the rows, of songs with this kernel. */
    static final class Source {

        private final List<HeardSong> songs;
        private final Kernel kernel;
        private final int[] rows;

        Source(List<HeardSong> songs, Kernel kernel, int[] rows) {
            this.songs = List.copyOf(songs);
            this.kernel = kernel;
            this.rows = rows.clone();
        }

        List<HeardSong> songs() {
            return songs;
        }

        Kernel kernel() {
            return kernel;
        }

        int[] rows() {
            return rows.clone();
        }
    }

    /** Likeness by song and song; not to be changed. */
    static final class Kernel {

        private final double[][] matrix;

        Kernel(double[][] matrix) {
            this.matrix = matrix;
        }

        double[][] matrix() {
            return matrix;
        }
    }

    static WordProfiles fit(Source source, RandomGenerator random) {
        double[][] targets = MoodTargets.of(source.songs(), source.rows()).table();
        double[][] kernel = source.kernel().matrix();
        Ridge ridge = Ridge.fit(kernel, source.rows(), targets);
        double[][] profiles = new double[kernel.length][];
        for (int row = 0; row < kernel.length; row++) {
            profiles[row] = ridge.predict(kernel[row], source.rows());
        }
        Folds folds = Folds.byArtist(source.songs(), source.rows(), FOLDS, random);
        for (int fold = 0; fold < FOLDS; fold++) {
            Folds.Split split = folds.split(fold);
            Ridge part = Ridge.fit(kernel, split.train(), targets);
            for (int row : split.test()) {
                profiles[row] = part.predict(kernel[row], split.train());
            }
        }
        return scaled(profiles, ridge, source.rows());
    }

    /** Less the mean by word; over the mean of the words' deviations. */
    private static WordProfiles scaled(double[][] profiles, Ridge ridge, int[] rows) {
        int words = profiles[0].length;
        double[] means = new double[words];
        double scale = 0;
        for (int w = 0; w < words; w++) {
            int word = w;
            double[] column =
                    IntStream.of(rows).mapToDouble(r -> profiles[r][word]).toArray();
            means[w] = IntStream.range(0, rows.length)
                    .mapToDouble(i -> column[i])
                    .average()
                    .orElse(0);
            double squares = 0;
            for (double value : column) {
                squares += (value - means[w]) * (value - means[w]);
            }
            scale += Math.sqrt(squares / rows.length) / words;
        }
        double least = Math.max(1e-9, scale);
        for (double[] profile : profiles) {
            for (int w = 0; w < words; w++) {
                profile[w] = (profile[w] - means[w]) / least;
            }
        }
        return new WordProfiles(profiles, ridge, means, least);
    }

    int words() {
        return means.length;
    }

    /** How alike two songs' profiles are, in (0, 1]. */
    double likeness(int one, int other) {
        double sum = 0;
        for (int w = 0; w < means.length; w++) {
            double difference = profiles[one][w] - profiles[other][w];
            sum += difference * difference;
        }
        return Math.exp(-0.5 * sum / means.length);
    }

    /** The scaled profiles of some songs, by song and word. */
    float[] profiles(int[] rows) {
        return flat(IntStream.of(rows).mapToObj(r -> profiles[r]).toArray(double[][]::new));
    }

    /** The ridge's coefficients, by song and word. */
    float[] coefficients() {
        return flat(ridge.coefficients());
    }

    /** Means of what the ridge learnt, means of the profiles, their scale. */
    float[] scales() {
        float[] scales = new float[2 * means.length + 1];
        for (int w = 0; w < means.length; w++) {
            scales[w] = (float) ridge.means()[w];
            scales[means.length + w] = (float) means[w];
        }
        scales[2 * means.length] = (float) scale;
        return scales;
    }

    private static float[] flat(double[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        int at = 0;
        for (double[] row : rows) {
            for (double value : row) {
                flat[at++] = (float) value;
            }
        }
        return flat;
    }
}
