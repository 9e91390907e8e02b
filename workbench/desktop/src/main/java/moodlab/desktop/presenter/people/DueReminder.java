package moodlab.desktop.presenter.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import moodlab.desktop.presenter.Threads;
import moodlab.session.people.Action;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;

/**
 * Reminds those who see people of data that have been kept long enough. Its methods are called on the window's thread and
 * return at once.
 */
public final class DueReminder {

    private final Threads threads;
    private final HomePeople home;
    private final Supplier<Visitor> visitor;
    private final IntConsumer view;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean busy;

    /**
     * Nothing is looked up yet.
     *
     * @param view is shown how many people's data are due, on the window's thread; 0 for nobody's
     */
    public DueReminder(Threads threads, HomePeople home, Supplier<Visitor> visitor, IntConsumer view) {
        this.threads = threads;
        this.home = home;
        this.visitor = visitor;
        this.view = view;
    }

    /** Looks into the store; it says nothing where that is not to be had. */
    public void look() {
        if (busy) {
            return;
        }
        busy = true;
        Visitor who = visitor.get();
        threads.work().execute(() -> {
            int people = due(who);
            threads.window().execute(() -> free(people));
        });
    }

    /** Shows nothing any more, as to somebody who may not know. */
    public void forget() {
        view.accept(0);
    }

    /** Does that as soon as the store is free: at once where nothing is being asked of it. */
    public void whenFree(Runnable next) {
        if (busy) {
            waiting.add(next);
        } else {
            next.run();
        }
    }

    private int due(Visitor who) {
        try {
            return home.hasStore()
                    ? home.ask(service -> service.standing(who).may(Action.SEE_PEOPLE)
                            ? service.administration().due(who).size()
                            : 0)
                    : 0;
        } catch (RuntimeException e) {
            return 0; // a session has the store, or it is damaged, which others say
        }
    }

    private void free(int people) {
        busy = false;
        view.accept(people);
        List<Runnable> next = List.copyOf(waiting);
        waiting.clear();
        next.forEach(Runnable::run);
    }
}
