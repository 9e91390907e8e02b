package moodlab.desktop.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlopeTest {

    private static double perHour(int minutes, IntToLongFunction heap) {
        List<Vitals> all = IntStream.range(0, minutes)
                .mapToObj(minute -> new Vitals(minute, heap.applyAsLong(minute), 0, 1, 1, 0))
                .toList();
        return Slope.perHour(all, vitals -> vitals.heap());
    }

    @Test
    void tellsHowMuchIsAddedInAnHour() {
        assertEquals(120, perHour(30, minute -> 50 + 2 * minute), 1e-9);
        assertEquals(0, perHour(1, minute -> 50), 0);
        assertEquals(0, perHour(0, minute -> 50), 0);
    }

    @Test
    void aFewReadingsFarOffDoNotTurnIt() {
        assertEquals(0, perHour(30, minute -> minute == 23 || minute == 24 ? 400 : 56), 0);
        assertEquals(60, perHour(31, minute -> minute == 3 ? 900 : minute), 1e-9);
    }
}
