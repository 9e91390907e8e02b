package moodlab.desktop.presenter.people;

import java.util.function.Consumer;
import java.util.function.Supplier;
import moodlab.desktop.presenter.Threads;
import moodlab.session.people.Action;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;

/** Reminds those who see people of data that have been kept long enough. */
public final class DueReminder {

    private final Threads threads;
    private final HomePeople home;
    private final Supplier<Visitor> visitor;
    private final Consumer<String> view;

    /**
     * Nothing is looked up yet.
     *
     * @param view is shown a sentence, on the window's thread; an empty one where nothing is due
     */
    public DueReminder(Threads threads, HomePeople home, Supplier<Visitor> visitor, Consumer<String> view) {
        this.threads = threads;
        this.home = home;
        this.visitor = visitor;
        this.view = view;
    }

    /** Looks into the store; it says nothing where that is not to be had. */
    public void look() {
        Visitor who = visitor.get();
        threads.work().execute(() -> {
            String sentence = sentence(who);
            threads.window().execute(() -> view.accept(sentence));
        });
    }

    private String sentence(Visitor who) {
        try {
            if (!home.hasStore()) {
                return "";
            }
            int due = home.ask(service -> service.standing(who).may(Action.SEE_PEOPLE)
                    ? service.administration().due(who).size()
                    : 0);
            return due == 0
                    ? ""
                    : "Kept long enough: the data of " + due + (due == 1 ? " person" : " people")
                            + ". See People → Admin panel → Due.";
        } catch (RuntimeException e) {
            return ""; // a session has the store, or it is damaged, which others say
        }
    }
}
