package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;

class CosineScheduleTest {

    private final CosineSchedule schedule = new CosineSchedule(2e-3, 100, 9);

    @Test
    void risesThenFallsToZero() {
        assertTrue(schedule.valueAt(0, 0) < 3e-4);
        assertEquals(1e-3, schedule.valueAt(50, 0), 1e-12);
        assertEquals(0, schedule.valueAt(100, 0), 1e-12);
        assertEquals(0, schedule.valueAt(150, 0), 1e-12);
    }

    @Test
    void aCloneIsEqual() {
        assertEquals(schedule, schedule.clone());
        assertEquals(new Adam(schedule), new Adam(schedule).clone());
    }
}
