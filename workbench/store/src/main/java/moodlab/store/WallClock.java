package moodlab.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.Moment;
import moodlab.domain.round.Decision;
import moodlab.domain.round.LogEntry;

/**
 * Notices when a session's wall clock leaves its monotonic clock. A session is watched from the entry that opened or
 * resumed it to the one that ends it, because monotonic times of different runs have nothing to do with each other.
 */
final class WallClock {

    /** Clocks that are set right little by little stay below this from entry to entry. */
    private static final Duration TOLERATED = Duration.ofSeconds(2);

    private final Map<String, Moment> latest = new HashMap<>();

    /** By how much it went ahead since the session's entry before; empty where that is no more than two seconds. */
    Optional<Duration> jump(LogEntry entry) {
        Optional<Moment> now = momentOf(entry);
        Moment before = latest.get(entry.session());
        if (now.isEmpty() || before == null || begins(entry)) {
            return Optional.empty();
        }
        Duration wall = Duration.between(before.utc(), now.get().utc());
        Duration jump = wall.minusNanos(now.get().nanos() - before.nanos());
        return jump.abs().compareTo(TOLERATED) > 0 ? Optional.of(jump) : Optional.empty();
    }

    /** That entry is in the log now. */
    void saw(LogEntry entry) {
        if (entry instanceof LogEntry.Closed || entry instanceof LogEntry.Abandoned) {
            latest.remove(entry.session());
        } else if (begins(entry) || latest.containsKey(entry.session())) {
            momentOf(entry).ifPresent(now -> latest.put(entry.session(), now));
        }
    }

    private static boolean begins(LogEntry entry) {
        return entry instanceof LogEntry.Opened || entry instanceof LogEntry.Resumed;
    }

    /** When it happened; readings have a time each. */
    static Optional<Moment> momentOf(LogEntry entry) {
        if (entry instanceof Decision decision) {
            return Optional.of(decision.at());
        }
        if (entry instanceof LogEntry.Opened opened) {
            return Optional.of(opened.at());
        }
        if (entry instanceof LogEntry.Answered answered) {
            return Optional.of(answered.at());
        }
        if (entry instanceof LogEntry.Heard heard) {
            return Optional.of(heard.at());
        }
        if (entry instanceof LogEntry.Settled settled) {
            return Optional.of(settled.at());
        }
        return entry instanceof LogEntry.Learned learned ? Optional.of(learned.at()) : ofSession(entry);
    }

    private static Optional<Moment> ofSession(LogEntry entry) {
        if (entry instanceof LogEntry.Recorded recorded) {
            return Optional.of(recorded.at());
        }
        if (entry instanceof LogEntry.Refitted refitted) {
            return Optional.of(refitted.at());
        }
        if (entry instanceof LogEntry.Resumed resumed) {
            return Optional.of(resumed.at());
        }
        if (entry instanceof LogEntry.Abandoned abandoned) {
            return Optional.of(abandoned.at());
        }
        return entry instanceof LogEntry.Closed closed ? Optional.of(closed.at()) : Optional.empty();
    }
}
