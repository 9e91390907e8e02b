package moodlab.desktop;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import moodlab.desktop.presenter.ReplayParts;

/** The replay page with its threads. */
final class ReplayDesk {

    private final ExecutorService replaying = DaemonThreads.single("moodlab-replay");
    private final ExecutorService comparing = DaemonThreads.single("moodlab-comparing");
    private final ReplayPage page;

    /** @param reallyDelete asks the person */
    ReplayDesk(Backend backend, BooleanSupplier reallyDelete, Runnable back) {
        page = new ReplayPage(
                new ReplayParts(backend.recordings(), backend.shelf(), replaying, comparing, new EventThread()),
                reallyDelete,
                back);
    }

    ReplayPage page() {
        return page;
    }

    /** Lets go of the recording and the threads. */
    void clear() {
        page.leave();
        replaying.shutdown();
        comparing.shutdown();
    }
}
