package moodlab.domain;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Waits until a picture is due. */
@FunctionalInterface
public interface Pacer {

    /**
     * Returns when the picture of that time is due, or at once where the thread is interrupted.
     *
     * @param nanos the picture's time on its camera's clock: only differences count
     */
    void await(long nanos);

    /** The pacer of a pace; real time is the JVM's. */
    static Pacer of(Pace pace) {
        return switch (pace) {
            case REAL_TIME -> realTime(System::nanoTime, LockSupport::parkNanos);
            case AS_FAST_AS_POSSIBLE -> nanos -> {};
        };
    }

    /**
     * Real time on a clock that is handed in. The first picture is due at once. Who comes more than half a second late
     * (a reader that was busy or paused) is not made to hurry: time is counted anew from there.
     *
     * @param clock nanoseconds that only grow
     * @param sleeper sleeps that many nanoseconds, or fewer
     */
    static Pacer realTime(LongSupplier clock, LongConsumer sleeper) {
        return new RealTimePacer(clock, sleeper);
    }
}
