package moodlab.session;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import moodlab.demo.SimulatedClock;
import moodlab.domain.Timeline;

/**
 * A session's time: the machine's, or a simulated clock in UTC, so that a fast session's log is the same everywhere.
 *
 * @param simulated empty where the machine's time counts
 * @param zone in which local time is told
 */
record SessionTime(Timeline line, Optional<SimulatedClock> simulated, ZoneId zone) {

    static SessionTime of(SessionSettings settings) {
        if (!settings.time().fast()) {
            return new SessionTime(
                    new SystemTimeline(Clock.systemUTC(), System::nanoTime), Optional.empty(), ZoneId.systemDefault());
        }
        SimulatedClock clock = new SimulatedClock(
                settings.time().start().orElse(SessionSettings.Time.USUAL_START).toInstant(ZoneOffset.UTC));
        return new SessionTime(clock, Optional.of(clock), ZoneOffset.UTC);
    }
}
