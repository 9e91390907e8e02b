package moodlab.domain.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import moodlab.domain.song.Song;
import moodlab.domain.song.Songs;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final List<Song> THREE = Songs.numbered(3);

    @Test
    void drawsTheSameListFromTheSameSeed() {
        Choice choice = Choice.of(THREE, 0.2, 0.3, 0.5);
        assertEquals(choice.draw(3, 42), choice.draw(3, 42));
    }

    @Test
    void givesEachPositionItsPropensityAmongTheSongsLeft() {
        Slate slate = Choice.of(THREE, 0.2, 0.3, 0.5).draw(3, 7);
        double left = 1;
        for (Slate.Position position : slate.positions()) {
            double p = List.of(0.2, 0.3, 0.5).get(THREE.indexOf(position.song()));
            assertEquals(p / left, position.propensity(), 1e-12);
            left -= p;
        }
        assertEquals(1, slate.positions().get(2).propensity(), 1e-12, "the last song left is certain");
    }

    @Test
    void multipliesPropensitiesToTheLists() {
        Slate slate = Choice.of(THREE, 0.2, 0.3, 0.5).draw(2, 7);
        double product =
                slate.positions().get(0).propensity() * slate.positions().get(1).propensity();
        assertEquals(product, slate.jointPropensity(), 0);
    }

    /** All orders of three songs: the frequency of each is its joint propensity, within four standard errors. */
    @Test
    void drawsListsAsOftenAsTheirPropensitySays() {
        Choice choice = Choice.of(THREE, 0.2, 0.3, 0.5);
        int draws = 100_000;
        int[] first = new int[3];
        int lastBeforeFirst = 0;
        for (int seed = 0; seed < draws; seed++) {
            Slate slate = choice.draw(2, seed * 0x9E3779B97F4A7C15L);
            first[THREE.indexOf(slate.song(1))]++;
            if (slate.song(1).equals(THREE.get(2)) && slate.song(2).equals(THREE.get(0))) {
                lastBeforeFirst++;
            }
        }
        assertFrequency(0.2, first[0], draws);
        assertFrequency(0.3, first[1], draws);
        assertFrequency(0.5, first[2], draws);
        assertFrequency(0.5 * 0.2 / 0.5, lastBeforeFirst, draws);
    }

    private static void assertFrequency(double probability, int count, int draws) {
        double error = 4 * Math.sqrt(probability * (1 - probability) / draws);
        assertEquals(probability, (double) count / draws, error);
    }

    @RepeatedTest(50)
    void neverRepeatsASongNorLeavesItsPropensityOutsideTheUnit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int size = 1 + random.nextInt(60);
        double[] weights = random.doubles(size, 1e-12, 1).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < size; i++) {
            weights[i] /= sum;
        }
        Slate slate = Choice.of(Songs.numbered(size), weights).draw(size, random.nextLong());
        assertEquals(size, slate.size());
        assertEquals(size, new HashSet<>(slate.positions()).size());
        assertTrue(
                slate.jointPropensity() > 0 || size > 40, "a long list's propensity may underflow, a short one's not");
    }

    @Test
    void leavesOutSongsOfProbabilityZero() {
        Slate slate = Choice.of(THREE, 0, 1, 0).draw(3, 1);
        assertEquals(List.of(new Slate.Position(THREE.get(1), 1)), slate.positions());
    }

    @Test
    void refusesProbabilitiesThatDoNotSumToOne() {
        assertThrows(IllegalArgumentException.class, () -> Choice.of(THREE, 0.2, 0.3, 0.4));
        assertThrows(IllegalArgumentException.class, () -> Choice.of(THREE, 0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Choice.of(THREE, -0.5, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> Choice.of(THREE, Double.NaN, 0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Choice.of(List.of()));
    }
}
