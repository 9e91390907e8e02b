package moodlab.store;

import static moodlab.store.Samples.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Moment;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Thumb;
import moodlab.store.LoggedEvent.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that were cut off, and clocks that were set. */
class InterruptionTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Moment at(int wallSeconds, int monotonicSeconds) {
        return new Moment(
                NINE.plusSeconds(wallSeconds),
                Duration.ofSeconds(monotonicSeconds).toNanos());
    }

    private void thumb(Moment at) {
        store.log().append(new LogEntry.Answered(SESSION, 1, at, new Feedback.Thumbed(Thumb.UP)));
    }

    private List<Optional<Duration>> jumps() {
        return store.events(SESSION).stream()
                .filter(event -> event.kind() == Kind.CLOCK_JUMPED)
                .map(LoggedEvent::jumped)
                .toList();
    }

    @Test
    void aClockThatIsSetBackAnHourMakesARowBeforeTheEntryAndTheOrderStays() {
        store.log().append(new LogEntry.Opened(SESSION, "P-07", at(0, 100), "{}"));
        thumb(at(10, 110));
        thumb(at(20 - 3600, 120));
        thumb(at(31 - 3600, 131));
        assertEquals(List.of(Optional.of(Duration.ofHours(-1))), jumps());
        List<LoggedEvent> events = store.events(SESSION);
        assertEquals(
                List.of(Kind.OPENED, Kind.THUMBED, Kind.CLOCK_JUMPED, Kind.THUMBED, Kind.THUMBED),
                events.stream().map(LoggedEvent::kind).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                events.stream().map(LoggedEvent::order).toList());
    }

    @Test
    void twoSecondsAreTolerated() {
        store.log().append(new LogEntry.Opened(SESSION, "P-07", at(0, 0), "{}"));
        thumb(at(12, 10));
        thumb(at(20, 20));
        assertEquals(List.of(), jumps());
        thumb(at(33, 30));
        assertEquals(List.of(Optional.of(Duration.ofSeconds(3))), jumps());
    }

    @Test
    void anotherRunsMonotonicTimeIsNoJump() {
        store.log().append(new LogEntry.Opened(SESSION, "P-07", at(0, 5_000), "{}"));
        store.log().append(new LogEntry.Resumed(SESSION, at(900, 3)));
        thumb(at(910, 13));
        assertEquals(List.of(), jumps());
    }

    @Test
    void aSessionThatWasCutOffIsKnownUntilItIsClosed() {
        store.log().append(new LogEntry.Opened(SESSION, "P-07", at(0, 0), "{}"));
        thumb(at(62, 62));
        store.log().append(new LogEntry.Opened("S-002", "P-07", at(70, 70), "{}"));
        store.log().append(new LogEntry.Closed("S-002", at(80, 80)));
        assertEquals(List.of(new StoppedSession(SESSION, "P-07", NINE.plusSeconds(62), 2)), store.stopped());
        store.log().append(new LogEntry.Abandoned(SESSION, at(90, 90)));
        assertEquals(List.of(), store.stopped());
        assertEquals(Kind.ABANDONED, store.events(SESSION).get(2).kind());
    }
}
