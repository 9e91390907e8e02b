package moodlab.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import moodlab.domain.Moment;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final SimulatedClock clock = new SimulatedClock(START);

    @Test
    void standsStillUntilItIsAdvanced() {
        assertEquals(new Moment(START, 0), clock.now());
        assertEquals(clock.now(), clock.now());
    }

    @Test
    void advancesTheWallAndTheMonotonicClockTogether() {
        clock.advance(Duration.ofMillis(1500));
        clock.advance(Duration.ofNanos(1));
        assertEquals(new Moment(START.plusNanos(1_500_000_001L), 1_500_000_001L), clock.now());
    }

    @Test
    void doesNotRunBackwards() {
        assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofNanos(-1)));
    }
}
