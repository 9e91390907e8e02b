package moodlab.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    @Test
    void isStudentsInterval() {
        PairedDifference difference = PairedDifference.of(new double[] {1, 2, 3, 4, 5});
        double half = 2.7764451 * Math.sqrt(2.5 / 5); // t(0.975; 4), tabled
        assertEquals(3, difference.mean(), 1e-12);
        assertEquals(3 - half, difference.lower(), 1e-6);
        assertEquals(3 + half, difference.upper(), 1e-6);
        assertTrue(difference.isAboveZero());
        assertFalse(difference.containsZero());
    }

    @Test
    void pairsListenersAndLeavesOutThoseWithoutAnAnswer() {
        StudyResult result = new StudyResult(List.of(
                entry(0, "a", 0.7), entry(0, "b", 0.5),
                entry(1, "a", 0.2), entry(1, "b", 0.1),
                entry(2, "a", Double.NaN), entry(2, "b", 0.1)));
        PairedDifference difference = result.compare("a", "b", ListenerResult::reward);
        assertEquals(2, difference.listeners());
        assertEquals(0.15, difference.mean(), 1e-12);
    }

    @Test
    void printsALineAPolicy() {
        StudyResult result = new StudyResult(List.of(
                entry(0, "thompson", 0.75), entry(0, "uniform", 0.5),
                entry(1, "thompson", 0.5), entry(1, "uniform", 0.5)));
        assertEquals("""
                policy          reward  expected  known   thompson more, reward        thompson more, expected
                thompson         0.625     0.400     20
                uniform          0.500     0.400     20   +0.125 [-1.463, +1.713]      +0.000 [+0.000, +0.000]
                Brackets: Student's 95 % interval, paired over listeners.
                """.strip(), StudyTable.of(result, "thompson"));
    }

    private static ListenerResult entry(int listener, String policy, double reward) {
        return new ListenerResult(listener, policy, reward, 0.4, 10, 12);
    }
}
