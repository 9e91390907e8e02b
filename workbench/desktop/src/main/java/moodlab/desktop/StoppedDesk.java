package moodlab.desktop;

import java.util.function.Consumer;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.stopped.StoppedHome;
import moodlab.desktop.presenter.stopped.StoppedPresenter;
import moodlab.desktop.presenter.stopped.StoppedRow;

/** Sessions that were cut off, on the start page: looked for when somebody comes in, and again after each session. */
final class StoppedDesk {

    private final StoppedPanel panel;
    private final StoppedPresenter presenter;
    private boolean stale;

    /** @param resume is given the session to go on with */
    StoppedDesk(StoppedHome home, Threads threads, Dialogs dialogs, Consumer<StoppedRow> resume) {
        panel = new StoppedPanel(row -> presenter().resume(row), row -> {
            if (dialogs.closeAsIncomplete(row.session())) {
                presenter().close(row);
            }
        });
        presenter = new StoppedPresenter(threads, home, panel::show, resume);
    }

    private StoppedPresenter presenter() {
        return presenter;
    }

    StoppedPanel panel() {
        return panel;
    }

    /** What was read may be so no more. */
    void stale() {
        stale = true;
    }

    /**
     * Looks, where that is due.
     *
     * @param may whether whoever is in may know
     */
    void look(boolean may) {
        if (!may) {
            presenter.forget();
        } else if (stale) {
            stale = false;
            presenter.look();
        }
    }

    /** Does that as soon as the store is free. */
    void whenFree(Runnable next) {
        presenter.whenFree(next);
    }
}
