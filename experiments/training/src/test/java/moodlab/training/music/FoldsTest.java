package moodlab.training.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class FoldsTest {

    @RepeatedTest(5)
    void anArtistIsNeverOnBothSidesAndEverySongIsTestedOnce(RepetitionInfo repetition) {
        Corpus corpus = TinySongs.of(100, repetition.getCurrentRepetition());
        int[] rows = IntStream.range(10, 100).toArray();
        Folds folds = Folds.byArtist(
                corpus.songs(),
                rows,
                4,
                RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition()));
        Set<Integer> tested = new TreeSet<>();
        for (int fold = 0; fold < 4; fold++) {
            Folds.Split split = folds.split(fold);
            Set<String> learnt = IntStream.of(split.train())
                    .mapToObj(r -> corpus.songs().get(r).artist())
                    .collect(Collectors.toSet());
            for (int row : split.test()) {
                assertFalse(learnt.contains(corpus.songs().get(row).artist()));
                assertTrue(tested.add(row));
            }
            assertEquals(90, split.train().length + split.test().length);
            assertEquals(22.5, split.test().length, 8);
        }
        assertEquals(90, tested.size());
    }
}
