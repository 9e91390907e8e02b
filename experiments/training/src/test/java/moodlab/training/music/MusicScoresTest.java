package moodlab.training.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import moodlab.music.hearing.QuadrantChances;
import org.junit.jupiter.api.Test;

class MusicScoresTest {

    @Test
    void countsQuadrantsAndBothAxes() {
        // Q1 rightly; Q1 for Q4 (valence right); Q2 for Q3, exciting by its sum; Q3 rightly
        MusicScores scores = MusicScores.of(
                List.of(
                        QuadrantChances.of(0.7, 0.1, 0.1, 0.1),
                        QuadrantChances.of(0.6, 0.0, 0.0, 0.4),
                        QuadrantChances.of(0.2, 0.5, 0.3, 0.0),
                        QuadrantChances.of(0.1, 0.1, 0.7, 0.1)),
                new int[] {0, 3, 2, 2});
        assertEquals(0.5, scores.accuracy());
        assertEquals(0.5, scores.arousalAccuracy());
        assertEquals(1.0, scores.valenceAccuracy());
        assertEquals((2.0 / 3 + 0 + 2.0 / 3 + 0) / 4, scores.macroF1(), 1e-12);
        assertEquals((2 * 0.3 + 0.6 + 0.5) / 4, scores.ece(), 1e-9);
        assertEquals(4, scores.n());
    }

    @Test
    void theIntervalIsWilsons() {
        // 81 of 263: Newcombe (1998), table I
        MusicScores.Interval interval = MusicScores.Interval.of(81.0 / 263, 263);
        assertEquals(0.2553, interval.from(), 5e-5);
        assertEquals(0.3662, interval.to(), 5e-5);
    }

    @Test
    void sharesGoToTheExpertThatIsRight() {
        List<QuadrantChances> good = List.of(QuadrantChances.of(0.9, 0.1, 0, 0), QuadrantChances.of(0.1, 0.9, 0, 0));
        List<QuadrantChances> bad = List.of(QuadrantChances.of(0.1, 0.9, 0, 0), QuadrantChances.of(0.9, 0.1, 0, 0));
        assertArrayEquals(new double[] {1, 0}, Shares.fit(List.of(good, bad), new int[] {0, 1}, new double[2]), 1e-6);
    }
}
