package moodlab.training.music;

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
                blended[i][j] = (1 - setting.wordShare()) * plain[i][j] + setting.wordShare() * words.likeness(i, j);
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

    /** Writes what was learnt from those rows. */
    void into(ModelNumbers numbers, Likeness likeness, int[] rows) {
        byte[][] songs = new byte[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            songs[i] = likeness.song(rows[i]);
        }
        numbers.words(songs, words.coefficients(), words.profiles(rows), words.scales());
        numbers.machine(pairs.numbers(rows));
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
