package moodlab.desktop;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JPanel;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.people.DueReminder;
import moodlab.desktop.presenter.stopped.StoppedRow;
import moodlab.session.people.Action;
import net.miginfocom.swing.MigLayout;

/** What the start page says above its form: sessions that were cut off, data that have been kept long enough. */
final class StartNews {

    private final JPanel panel = new JPanel(new MigLayout("fillx, insets 0, gapy 8, hidemode 3", "[grow, fill]", ""));
    private final StoppedDesk stopped;
    private final DueReminder reminder;
    private boolean stale;
    private boolean over;

    /**
     * Where it leads.
     *
     * @param resume is given the session to go on with
     * @param due to whose data they are
     */
    record Ways(Consumer<StoppedRow> resume, Runnable due) {}

    StartNews(Backend backend, Threads threads, Dialogs dialogs, Ways ways) {
        stopped = new StoppedDesk(backend.stopped(), threads, dialogs, ways.resume());
        DuePanel due = new DuePanel(ways.due());
        WhoIsIn who = backend.who();
        reminder = new DueReminder(threads, who.home(), who.visitor()::get, due::show);
        panel.setOpaque(false);
        panel.add(stopped.panel(), "wrap");
        panel.add(due);
    }

    JComponent panel() {
        return panel;
    }

    /** What was read may be so no more. */
    void stale() {
        stopped.stale();
        stale = true;
    }

    /**
     * Looks, where that is due.
     *
     * @param may what whoever is in may
     */
    void look(Predicate<Action> may) {
        stopped.look(may.test(Action.RESUME));
        if (!may.test(Action.SEE_PEOPLE)) {
            reminder.forget();
        } else if (stale) {
            stale = false;
            stopped.whenFree(this::remind); // one of the two has the store
        }
    }

    private void remind() {
        if (!over) {
            reminder.look();
        }
    }

    /** The window is gone: nothing is looked for any more. */
    void clear() {
        over = true;
    }

    /** Does that as soon as the store is free. */
    void whenFree(Runnable next) {
        stopped.whenFree(() -> reminder.whenFree(next));
    }
}
