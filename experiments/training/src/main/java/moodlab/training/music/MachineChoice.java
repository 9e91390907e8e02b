package moodlab.training.music;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import moodlab.music.hearing.Calibration;
import moodlab.music.hearing.QuadrantChances;

/**
 * Chooses the machine's setting (how much the words count, the cost of a mistake) by the likelihood of held-out songs; then
 * learns with it from all songs.
 */
final class MachineChoice {

    private final List<double[]> scores;
    private final Machine.Setting setting;
    private final RandomGenerator random;
    private Machine machine;

    private MachineChoice(List<double[]> scores, Machine.Setting setting, RandomGenerator random) {
        this.scores = scores;
        this.setting = setting;
        this.random = random;
    }

    static MachineChoice among(List<HeardSong> songs, Likeness likeness, Folds folds, RandomGenerator random) {
        int[] own = Folds.own(songs, IntStream.range(0, songs.size()).toArray());
        int[] truths = IntStream.of(own).map(row -> songs.get(row).quadrant()).toArray();
        Trial trial = new Trial(songs, new WordProfiles.Kernel(likeness.matrix()), folds, random);
        List<double[]> best = null;
        Machine.Setting chosen = null;
        double least = Double.POSITIVE_INFINITY;
        for (Machine.Setting setting : Machine.settings(likeness.gamma())) {
            List<double[]> scores = trial.scores(setting);
            double loss = loss(IntStream.of(own).mapToObj(scores::get).toList(), truths);
            if (loss < least) {
                least = loss;
                best = scores;
                chosen = setting;
            }
        }
        return new MachineChoice(best, chosen, random);
    }

    /** Of every song that is no guest, by a machine that has not learnt from its artist. */
    List<double[]> scores() {
        return scores;
    }

    Machine.Setting setting() {
        return setting;
    }

    int words() {
        return machine.words();
    }

    /** Learns from all. */
    Machine machine(List<HeardSong> songs, Likeness likeness, int[] rows) {
        WordProfiles.Kernel kernel = new WordProfiles.Kernel(likeness.matrix());
        WordProfiles.Source source = new WordProfiles.Source(songs, kernel, rows);
        machine = Machine.fit(source, Machine.words(source, random), setting);
        return machine;
    }

    private static double loss(List<double[]> scores, int[] truths) {
        Calibration calibration = Calibration.fit(scores, truths);
        double sum = 0;
        for (int i = 0; i < truths.length; i++) {
            QuadrantChances chances = calibration.apply(scores.get(i));
            sum -= Math.log(Math.max(1e-9, chances.probability(truths[i])));
        }
        return sum;
    }

    /** Machines on the folds; the words are learnt once. */
    private static final class Trial {

        private final List<WordProfiles.Source> sources = new ArrayList<>();
        private final List<WordProfiles> words = new ArrayList<>();
        private final Folds folds;
        private final int songs;

        Trial(List<HeardSong> songs, WordProfiles.Kernel kernel, Folds folds, RandomGenerator random) {
            this.folds = folds;
            this.songs = songs.size();
            for (int fold = 0; fold < folds.count(); fold++) {
                WordProfiles.Source source =
                        new WordProfiles.Source(songs, kernel, folds.split(fold).train());
                sources.add(source);
                words.add(Machine.words(source, random));
            }
        }

        List<double[]> scores(Machine.Setting setting) {
            List<double[]> scores = new ArrayList<>(Collections.nCopies(songs, null));
            for (int fold = 0; fold < folds.count(); fold++) {
                Machine machine = Machine.fit(sources.get(fold), words.get(fold), setting);
                for (int row : folds.split(fold).test()) {
                    scores.set(row, machine.scores(row));
                }
            }
            return scores;
        }
    }
}
