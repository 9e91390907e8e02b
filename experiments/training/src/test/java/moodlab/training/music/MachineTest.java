package moodlab.training.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
    private final Machine machine = machine(songs.length);

    @Test
    void theSavedMachineAnswersNearlyAsTheLearntOneThoughItKeepsNoSong() {
        ModelNumbers numbers = new ModelNumbers(scaling);
        Landmarks landmarks = landmarks();
        Machine same = machine(learnt.length);
        same.into(numbers, landmarks);
        assertTrue(landmarks.count() <= learnt.length / 2, landmarks.count() + " landmarks");
        ModelPlan plan = new ModelPlan(
                corpus.ends(),
                SETTING.gamma(),
                same.words(),
                SETTING.wordShare(),
                List.of(1.0, 0.0, 0.0, 0.0, 0.0),
                Collections.nCopies(5, new Calibration(1, List.of(0.0, 0.0, 0.0, 0.0))),
                1);
        double squares = 0;
        for (int row = learnt.length; row < songs.length; row++) {
            double[] exact = machine.scores(row);
            double[] saved = numbers.scores(Part.MACHINE, plan, songs[row]);
            for (int q = 0; q < exact.length; q++) {
                squares += (exact[q] - saved[q]) * (exact[q] - saved[q]) / exact.length;
            }
        }
        // scores lie between -3 and 3
        assertEquals(0, Math.sqrt(squares / (songs.length - learnt.length)), 0.5);
    }

    private Landmarks landmarks() {
        return Landmarks.of(corpus.songs().subList(0, learnt.length), likeness(learnt.length));
    }

    private Likeness likeness(int count) {
        return Likeness.of(Arrays.copyOf(songs, count), TinySongs.ENDS, SETTING.gamma());
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

    /** Of the same songs, knowing also others or not. */
    private Machine machine(int count) {
        WordProfiles.Source source = new WordProfiles.Source(
                corpus.songs().subList(0, count),
                new WordProfiles.Kernel(likeness(count).matrix()),
                learnt);
        WordProfiles words = Machine.words(
                source, RandomGeneratorFactory.of("L64X128MixRandom").create(1));
        return Machine.fit(source, words, SETTING);
    }
}
