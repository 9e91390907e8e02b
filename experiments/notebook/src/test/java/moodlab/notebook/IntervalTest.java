package moodlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void isWilsonsWhereTheValuesAreZeroOrOne() {
        // 7 of 10, worked by hand: z²/n = 0.384146, middle 0.644493, half 0.247715
        Interval interval = Interval.ofMean(0.7, 10);

        assertEquals(0.396778, interval.from(), 1e-6);
        assertEquals(0.892209, interval.to(), 1e-6);
    }

    @Test
    void staysInsideTheUnitIntervalAndIsNeverAPoint() {
        Interval none = Interval.ofMean(0, 3);
        Interval all = Interval.ofMean(1, 3);

        assertEquals(0, none.from(), 1e-12);
        assertTrue(none.to() > 0.3);
        assertEquals(1, all.to(), 1e-12);
        assertTrue(all.from() < 0.7);
    }

    @Test
    void tellsWhetherTwoMeet() {
        assertTrue(new Interval(0.1, 0.5).meets(new Interval(0.5, 0.9)));
        assertFalse(new Interval(0.1, 0.4).meets(new Interval(0.5, 0.9)));
    }

    @Test
    void wantsAMeanOfSomething() {
        assertThrows(IllegalArgumentException.class, () -> Interval.ofMean(0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> Interval.ofMean(1.5, 3));
    }
}
