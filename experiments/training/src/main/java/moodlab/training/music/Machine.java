package moodlab.training.music;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import moodlab.music.hearing.ModelNumbers;

/** A support vector machine with mood words, learnt from some of the songs that a kernel knows. */
final class Machine {

    private final WordProfiles words;
    private final double[][] blended;
    private final PairMachines pairs;
    private final Setting setting;

    private Machine(WordProfiles words, double[][] blended, PairMachines pairs, Setting setting) {
        this.words = words;
        this.blended = blended;
        this.pairs = pairs;
        this.setting = setting;
    }

    /**
     * What is chosen.
     *
     * @param gamma of the kernel
     * @param wordShare how much the words count, 0 … 1
     * @param cost C of the machines
     */
    record Setting(double gamma, double wordShare, double cost) {}

    static Machine fit(WordProfiles.Source source, WordProfiles words, Setting setting) {
        double[][] plain = source.kernel().matrix();
        double[][] blended = new double[plain.length][plain.length];
        for (int i = 0; i < plain.length; i++) {
            for (int j = 0; j <= i; j++) {
                blended[i][j] = blend(plain[i][j], words.likeness(i, j), setting);
                blended[j][i] = blended[i][j];
            }
        }
        PairMachines pairs = PairMachines.fit(source.songs(), blended, source.rows(), setting.cost());
        return new Machine(words, blended, pairs, setting);
    }

    /** The scores of any song that the kernel knows. */
    double[] scores(int row) {
        return pairs.scores(blended[row]);
    }

    Setting setting() {
        return setting;
    }

    int words() {
        return words.words();
    }

    /** Writes what was learnt, carried over to landmarks of those songs. */
    void into(ModelNumbers numbers, Landmarks landmarks) {
        double[][] profiles =
                Arrays.stream(landmarks.toSongs()).map(words::profile).toArray(double[][]::new);
        double[][] ridge = Landmarks.project(landmarks.among(), landmarks.toSongs(), words.coefficients());
        numbers.words(landmarks.means(), flat(ridge), flat(profiles), words.scales());
        double[][] toSongs = blended(landmarks.toSongs(), (m, song) -> words.likeness(profiles[m], song));
        double[][] among =
                blended(landmarks.among(), (m, other) -> WordProfiles.likeness(profiles[m], profiles[other]));
        numbers.machine(pairs.numbers(weights -> Landmarks.project(among, toSongs, weights)));
    }

    @FunctionalInterface
    private interface SameWords {
        double likeness(int one, int other);
    }

    private double[][] blended(double[][] sound, SameWords same) {
        double[][] both = new double[sound.length][sound[0].length];
        for (int i = 0; i < sound.length; i++) {
            for (int j = 0; j < sound[i].length; j++) {
                both[i][j] = blend(sound[i][j], same.likeness(i, j), setting);
            }
        }
        return both;
    }

    private static double blend(double sound, double words, Setting setting) {
        return (1 - setting.wordShare()) * sound + setting.wordShare() * words;
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

    static WordProfiles words(WordProfiles.Source source, RandomGenerator random) {
        return WordProfiles.fit(source, random);
    }

    /** The settings that are tried. */
    static List<Setting> settings(double gamma) {
        return List.of(
                new Setting(gamma, 0.4, 3),
                new Setting(gamma, 0.4, 2),
                new Setting(gamma, 0.2, 3),
                new Setting(gamma, 0.2, 2));
    }
}
