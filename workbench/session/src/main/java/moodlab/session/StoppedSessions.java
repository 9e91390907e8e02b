package moodlab.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import moodlab.domain.round.LogEntry;
import moodlab.store.LoggedSession;
import moodlab.store.StoppedSession;
import moodlab.store.Store;

/** Sessions of a store that were cut off: they can go on, or be closed as incomplete. */
public record StoppedSessions(Store store) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The oldest first. */
    public List<StoppedSession> all() {
        return store.stopped();
    }

    /** Such as {@code session S-017 stopped at 14:02, 1,283 events safe}. */
    public static String sentence(StoppedSession stopped, ZoneId zone) {
        return String.format(
                Locale.ROOT,
                "session %s stopped at %s, %,d events safe",
                stopped.session(),
                TIME.format(stopped.last().atZone(zone)),
                stopped.entries());
    }

    /** Whether one ran on a simulated clock: no person can go on with it. */
    public boolean fast(String session) {
        return new LoggedSettings(logged(stopped(session).session()), List.of()).fast();
    }

    /**
     * Goes on with one, on its own settings; its video is not recorded further.
     *
     * @throws SessionUnusable where there is no such session, or another network read its faces
     */
    public SessionBuilder resume(String session, Path home) {
        StoppedSession stopped = stopped(session);
        LoggedSettings settings = new LoggedSettings(logged(session), store.rounds(session));
        SessionBuilder builder = new SessionBuilder(settings.all(home, stopped.last()), store);
        return builder.goingOn(stopped, settings);
    }

    /**
     * Closes one as incomplete: it cannot go on then.
     *
     * @throws SessionUnusable where there is no such session
     */
    public void close(String session, Clock clock) {
        stopped(session);
        store.log().append(new LogEntry.Abandoned(session, new SystemTimeline(clock, System::nanoTime).now()));
    }

    private StoppedSession stopped(String session) {
        return all().stream()
                .filter(each -> each.session().equals(session))
                .findFirst()
                .orElseThrow(() -> new SessionUnusable(
                        "There is no session " + session + " that was cut off: name one that was, or begin another."));
    }

    private LoggedSession logged(String session) {
        return store.sessions().stream()
                .filter(each -> each.session().equals(session))
                .findFirst()
                .orElseThrow();
    }
}
