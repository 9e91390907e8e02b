package moodlab.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import moodlab.desktop.presenter.SessionOpener;
import moodlab.desktop.presenter.stopped.StoppedHome;
import moodlab.desktop.presenter.stopped.StoppedRow;
import moodlab.session.StoppedSessions;
import moodlab.session.people.Action;
import moodlab.store.StoppedSession;
import moodlab.store.Store;

/** The sessions that were cut off, in the store of a home that is opened for each question. */
final class LiveStopped implements StoppedHome {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final Path home;
    private final WhoIsIn who;
    private final Clock clock;
    private final LiveSessions sessions;

    LiveStopped(Path home, WhoIsIn who, Clock clock, LiveSessions sessions) {
        this.home = home;
        this.who = who;
        this.clock = clock;
        this.sessions = sessions;
    }

    @Override
    public List<StoppedRow> all() {
        if (!who.home().hasStore()) {
            return List.of();
        }
        try (Store store = Store.open(home, who.home().keys())) {
            check(store);
            StoppedSessions stopped = new StoppedSessions(store);
            return stopped.all().stream().map(each -> row(stopped, each)).toList();
        }
    }

    private StoppedRow row(StoppedSessions stopped, StoppedSession each) {
        Instant last = each.last();
        return new StoppedRow(
                each.session(),
                each.participant(),
                StoppedSessions.sentence(each, clock.getZone()),
                DAY.format(last.atZone(clock.getZone())),
                !stopped.fast(each.session()));
    }

    private void check(Store store) {
        who.home().in(store).check(who.visitor().get(), Action.RESUME);
    }

    @Override
    public void close(String session) {
        try (Store store = Store.open(home, who.home().keys())) {
            check(store);
            new StoppedSessions(store).close(session, clock);
        }
    }

    @Override
    public SessionOpener resuming(String session) {
        return (form, listener, eye, progress) -> sessions.opened(
                store -> {
                    check(store);
                    return new StoppedSessions(store).resume(session, home);
                },
                listener,
                eye,
                progress);
    }
}
