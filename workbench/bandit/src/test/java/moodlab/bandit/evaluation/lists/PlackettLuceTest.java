package moodlab.bandit.evaluation.lists;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlackettLuceTest {

    private static final double[] WEIGHTS = {0.5, 0.3, 0.15, 0.05};

    @Test
    void eachConditionalIsAShareOfWhatIsLeft() {
        assertArrayEquals(
                new double[] {0.3, 0.5 / 0.7, 0.15 / 0.2}, PlackettLuce.conditionals(WEIGHTS, 1, 0, 2), 1e-12);
    }

    @Test
    void marginalsOfAPositionSumToOneAndTheFirstAreTheWeights() {
        for (int position = 1; position <= 4; position++) {
            int at = position;
            double sum = IntStream.range(0, 4)
                    .mapToDouble(song -> PlackettLuce.marginal(WEIGHTS, song, at))
                    .sum();
            assertEquals(1, sum, 1e-12);
        }
        assertEquals(0.15, PlackettLuce.marginal(WEIGHTS, 2, 1), 1e-12);
    }

    @Test
    void moreThanAMillionPrefixesAreRefused() {
        assertTrue(PlackettLuce.enumerable(1001, 3));
        assertFalse(PlackettLuce.enumerable(1002, 3));
        double[] many = IntStream.range(0, 200).mapToDouble(i -> 1.0 / 200).toArray();
        assertThrows(IllegalArgumentException.class, () -> PlackettLuce.marginal(many, 0, 5));
    }
}
