package moodlab.session;

import java.time.Clock;
import java.util.function.LongSupplier;
import moodlab.domain.Moment;
import moodlab.domain.Timeline;

/** The machine's time: a wall clock and a monotonic one. */
record SystemTimeline(Clock clock, LongSupplier nanos) implements Timeline {

    @Override
    public Moment now() {
        return new Moment(clock.instant(), nanos.getAsLong());
    }
}
