package moodlab.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(7 * SECOND);
    private final Pacer pacer = Pacer.realTime(now::get, nanos -> now.addAndGet(Math.min(nanos, SECOND / 10)));

    @Test
    void theFirstPictureIsDueAtOnce() {
        pacer.await(100 * SECOND);
        assertEquals(7 * SECOND, now.get());
    }

    @Test
    void laterPicturesKeepTheirDistance() {
        pacer.await(0);
        pacer.await(SECOND / 4);
        assertEquals(7 * SECOND + SECOND / 4, now.get());
        now.addAndGet(SECOND / 4);
        pacer.await(SECOND);
        assertEquals(8 * SECOND, now.get());
    }

    @Test
    void whoComesLateIsNotMadeToHurry() {
        pacer.await(0);
        now.addAndGet(60 * SECOND);
        pacer.await(SECOND);
        assertEquals(67 * SECOND, now.get());
        pacer.await(2 * SECOND);
        assertEquals(68 * SECOND, now.get());
    }

    @Test
    void anInterruptedThreadDoesNotWait() {
        pacer.await(0);
        Thread.currentThread().interrupt();
        pacer.await(SECOND);
        assertTrue(Thread.interrupted());
        assertEquals(7 * SECOND, now.get());
    }

    @Test
    void asFastAsPossibleWaitsForNothing() {
        Pacer fast = Pacer.of(Pace.AS_FAST_AS_POSSIBLE);
        fast.await(0);
        fast.await(Long.MAX_VALUE);
    }
}
