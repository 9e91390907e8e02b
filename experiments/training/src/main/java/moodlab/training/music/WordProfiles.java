package moodlab.training.music;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The songs' profiles of mood words, as kernel ridge regression guesses them: of a song to learn from, by regressions that
 * have not seen its artist (five folds); of any other song, a guest too, by one on all songs to learn from.
 */
final class WordProfiles {

    private static final int FOLDS = 5;

    private final double[][] profiles;
    private final Ridge ridge;
    private final Scale scale;
    private final int[] rows;

    private WordProfiles(double[][] profiles, Ridge ridge, Scale scale, int[] rows) {
        this.profiles = profiles;
        this.ridge = ridge;
        this.scale = scale;
        this.rows = rows;
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
        int[] rows = Folds.own(source.songs(), source.rows());
        double[][] targets = MoodTargets.of(source.songs(), rows).table();
        double[][] kernel = source.kernel().matrix();
        Ridge ridge = Ridge.fit(kernel, rows, targets);
        double[][] profiles = new double[kernel.length][];
        for (int row = 0; row < kernel.length; row++) {
            profiles[row] = ridge.predict(kernel[row], rows);
        }
        Folds folds = Folds.byArtist(source.songs(), rows, FOLDS, random);
        for (int fold = 0; fold < FOLDS; fold++) {
            Folds.Split split = folds.split(fold);
            Ridge part = Ridge.fit(kernel, split.train(), targets);
            for (int row : split.test()) {
                profiles[row] = part.predict(kernel[row], split.train());
            }
        }
        return scaled(profiles, ridge, rows);
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
        WordProfiles scaled = new WordProfiles(profiles, ridge, new Scale(means, Math.max(1e-9, scale)), rows);
        Arrays.stream(profiles).forEach(scaled.scale::apply);
        return scaled;
    }

    int words() {
        return scale.means.length;
    }

    /** How alike two songs' profiles are, in (0, 1]. */
    double likeness(int one, int other) {
        return likeness(profiles[one], profiles[other]);
    }

    /** How alike a song's profile and another are, in (0, 1]. */
    double likeness(double[] profile, int song) {
        return likeness(profile, profiles[song]);
    }

    /** How alike two profiles are, in (0, 1]. */
    static double likeness(double[] one, double[] other) {
        double sum = 0;
        for (int w = 0; w < one.length; w++) {
            double difference = one[w] - other[w];
            sum += difference * difference;
        }
        return Math.exp(-0.5 * sum / one.length);
    }

    /** The scaled profile of a song of that likeness to the songs of the source. */
    double[] profile(double[] likeness) {
        double[] profile = ridge.predict(likeness, rows);
        scale.apply(profile);
        return profile;
    }

    /** The ridge's coefficients, by song of the source and word; those of songs that it did not learn from are zero. */
    double[][] coefficients() {
        double[][] all = new double[profiles.length][words()];
        for (int i = 0; i < rows.length; i++) {
            all[rows[i]] = ridge.coefficients()[i];
        }
        return all;
    }

    /** Means of what the ridge learnt, means of the profiles, their scale. */
    float[] scales() {
        int words = words();
        float[] scales = new float[2 * words + 1];
        for (int w = 0; w < words; w++) {
            scales[w] = (float) ridge.means()[w];
            scales[words + w] = (float) scale.means[w];
        }
        scales[2 * words] = (float) scale.deviation;
        return scales;
    }

    private static final class Scale {

        private final double[] means;
        private final double deviation;

        Scale(double[] means, double deviation) {
            this.means = means;
            this.deviation = deviation;
        }

        void apply(double[] profile) {
            for (int w = 0; w < means.length; w++) {
                profile[w] = (profile[w] - means[w]) / deviation;
            }
        }
    }
}
