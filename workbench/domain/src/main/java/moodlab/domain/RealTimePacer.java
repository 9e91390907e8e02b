package moodlab.domain;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** See {@link Pacer#realTime}. */
final class RealTimePacer implements Pacer {

    private static final long FORGIVEN_NANOS = 500_000_000L;

    private final LongSupplier clock;
    private final LongConsumer sleeper;
    private boolean started;
    private long shift;

    RealTimePacer(LongSupplier clock, LongConsumer sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public void await(long nanos) {
        long now = clock.getAsLong();
        if (!started || now - (nanos + shift) > FORGIVEN_NANOS) {
            started = true;
            shift = now - nanos;
        }
        long left = nanos + shift - now;
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            sleeper.accept(left);
            left = nanos + shift - clock.getAsLong();
        }
    }
}
