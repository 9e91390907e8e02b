package moodlab.training.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import moodlab.music.hearing.Calibration;
import moodlab.music.hearing.ModelNumbers;
import moodlab.music.hearing.ModelPlan;
import moodlab.music.hearing.ModelPlan.Part;
import moodlab.music.hearing.Scaling;
import org.junit.jupiter.api.Test;

class MachineTest {

    private static final Machine.Setting SETTING = new Machine.Setting(0.25, 0.4, 2);

    private final Corpus corpus = TinySongs.of(160, 5);
    private final int[] learnt = IntStream.range(0, 120).toArray();
    private final Scaling scaling =
            Scaling.fit(corpus.songs().stream().map(HeardSong::features).toList());
    private final byte[][] songs =
            corpus.songs().stream().map(s -> scaling.apply(s.features())).toArray(byte[][]::new);
    private final Likeness likeness = Likeness.of(songs, TinySongs.ENDS, SETTING.gamma());
    private final Machine machine = machine();

    @Test
    void theSavedMachineAnswersAsTheLearntOne() {
        ModelNumbers numbers = new ModelNumbers(scaling);
        machine.into(numbers, likeness, learnt);
        ModelPlan plan = new ModelPlan(
                corpus.ends(),
                SETTING.gamma(),
                machine.words(),
                SETTING.wordShare(),
                List.of(1.0, 0.0, 0.0, 0.0, 0.0),
                Collections.nCopies(5, new Calibration(1, List.of(0.0, 0.0, 0.0, 0.0))),
                1);
        for (int row = learnt.length; row < songs.length; row++) {
            assertArrayEquals(machine.scores(row), numbers.scores(Part.MACHINE, plan, songs[row]), 1e-4);
        }
    }

    @Test
    void findsMostSongsItHasNotHeard() {
        int right = 0;
        for (int row = learnt.length; row < songs.length; row++) {
            double[] scores = machine.scores(row);
            int best = 0;
            for (int q = 1; q < scores.length; q++) {
                best = scores[q] > scores[best] ? q : best;
            }
            right += best == corpus.songs().get(row).quadrant() ? 1 : 0;
        }
        // each axis has nine features of one half deviation: 93 % an axis, 87 % both, less what 120 songs teach
        assertTrue(right >= 26, right + " of 40");
    }

    private Machine machine() {
        WordProfiles.Source source =
                new WordProfiles.Source(corpus.songs(), new WordProfiles.Kernel(likeness.matrix()), learnt);
        WordProfiles words = Machine.words(
                source, RandomGeneratorFactory.of("L64X128MixRandom").create(1));
        return Machine.fit(source, words, SETTING);
    }
}
