package moodlab.music;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Nanoseconds that pass when the test says so, or by a little at each look. */
final class HandClock implements LongSupplier {

    private final AtomicLong nanos = new AtomicLong();
    private final long aLook;

    private HandClock(long aLook) {
        this.aLook = aLook;
    }

    static HandClock byHand() {
        return new HandClock(0);
    }

    /** A millisecond at each look. */
    static HandClock running() {
        return new HandClock(1_000_000);
    }

    void advance(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    @Override
    public long getAsLong() {
        return nanos.getAndAdd(aLook);
    }
}
