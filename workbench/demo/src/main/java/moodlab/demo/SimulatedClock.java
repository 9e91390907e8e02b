package moodlab.demo;

import java.time.Duration;
import java.time.Instant;
import moodlab.domain.Moment;
import moodlab.domain.Timeline;

/**
 * Time that passes only when it is told to: what a fast session and a simulated study run on.
 *
 * <p>Both halves of a {@link Moment} advance together; the monotonic one begins at zero. Used by one thread.
 */
public final class SimulatedClock implements Timeline {

    private final Instant start;
    private Duration passed = Duration.ZERO;

    public SimulatedClock(Instant start) {
        this.start = start;
    }

    /** Lets that much time pass; time does not run backwards. */
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + time);
        }
        passed = passed.plus(time);
    }

    @Override
    public Moment now() {
        return new Moment(start.plus(passed), passed.toNanos());
    }
}
