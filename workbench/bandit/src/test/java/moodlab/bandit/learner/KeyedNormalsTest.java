package moodlab.bandit.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeyedNormalsTest {

    private static final long[] KEYS =
            LongStream.range(0, 50_000).map(key -> Seeds.mix(4, key)).toArray();

    private static double[][] numbers(long[] keys, int group) {
        double[][] lanes = new double[KeyedNormals.GROUP][keys.length];
        KeyedNormals.fill(keys, 0, keys.length, group, lanes);
        return lanes;
    }

    @Test
    void followsTheNormalDistribution() {
        double[] all = Arrays.stream(numbers(KEYS, 3))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        int n = all.length;
        // Φ at 0, ±1, ±2, ±3; four and a half standard errors and the tables' own error
        double[] below = {0.0013499, 0.0227501, 0.1586553, 0.5, 0.8413447, 0.9772499, 0.9986501};
        for (int k = 0; k < below.length; k++) {
            double at = k - 3;
            double share = (double) Arrays.stream(all).filter(z -> z < at).count() / n;
            assertEquals(below[k], share, 4.5 * Math.sqrt(below[k] * (1 - below[k]) / n) + 1e-3, "below " + at);
        }
        assertEquals(1, Arrays.stream(all).map(z -> z * z).average().orElseThrow(), 4.5 * Math.sqrt(2.0 / n));
    }

    @Test
    void givesNumbersOfAKeyThatHaveNothingToDoWithEachOther() {
        double[][] lanes = numbers(KEYS, 0);
        double[][] next = numbers(KEYS, 1);
        for (int a = 0; a < lanes.length; a++) {
            for (int b = 0; b < lanes.length; b++) {
                assertEquals(a == b ? 1 : 0, correlation(lanes[a], lanes[b]), 0.03, a + " and " + b);
                assertEquals(0, correlation(lanes[a], next[b]), 0.03, a + " and next " + b);
            }
        }
    }

    private static double correlation(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum() / a.length;
    }

    @Test
    void givesAKeyTheSameNumbersWhereverItStands() {
        double[][] whole = numbers(new long[] {5, 9, -7}, 2);
        double[][] part = new double[KeyedNormals.GROUP][2];
        KeyedNormals.fill(new long[] {5, 9, -7}, 1, 2, 2, part);
        for (int n = 0; n < part.length; n++) {
            assertArrayEquals(Arrays.copyOfRange(whole[n], 1, 3), part[n]);
        }
    }
}
