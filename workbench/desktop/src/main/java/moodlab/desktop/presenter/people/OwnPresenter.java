package moodlab.desktop.presenter.people;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.Threads;
import moodlab.session.people.HomePeople;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Visitor;
import moodlab.store.people.ConsentGiven;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;

/** A person's consents and preferences. Its methods are called on the window's thread and return at once. */
public final class OwnPresenter {

    private final Threads threads;
    private final HomePeople home;
    private final Supplier<Visitor> visitor;
    private final Consumer<OwnState> view;
    private OwnState state = OwnState.EMPTY;

    /**
     * Nothing is read yet.
     *
     * @param visitor who is in
     * @param view is shown each state, on the window's thread
     */
    public OwnPresenter(Threads threads, HomePeople home, Supplier<Visitor> visitor, Consumer<OwnState> view) {
        this.threads = threads;
        this.home = home;
        this.visitor = visitor;
        this.view = view;
    }

    /** Reads what is kept of whoever is in. */
    public void look() {
        show(OwnState.EMPTY);
        change("", service -> {});
    }

    /** Agrees to what is ticked and withdraws the rest. */
    public void agree(Set<Purpose> ticked) {
        Visitor who = visitor.get();
        change("Saved. You can change this at any time.", service -> {
            for (Purpose purpose : Purpose.values()) {
                service.consent(who, purpose, ticked.contains(purpose));
            }
        });
    }

    /**
     * Replaces the preferences.
     *
     * @param form makes them of what was typed, and refuses with a sentence
     */
    public void prefer(Supplier<Preferences> form) {
        Visitor who = visitor.get();
        change("Saved. The next session heeds it.", service -> service.preferences(who, form.get()));
    }

    private void change(String done, Consumer<PeopleService> order) {
        Visitor who = visitor.get();
        threads.work().execute(() -> {
            OwnState after = after(service -> {
                order.accept(service);
                return new OwnState(
                        true, holding(service.consents(who)), service.preferences(who), service.songs(who), done, "");
            });
            threads.window().execute(() -> show(after));
        });
    }

    private OwnState after(Function<PeopleService, OwnState> question) {
        try {
            return home.ask(question);
        } catch (RuntimeException fault) {
            return state.saying("", Sentences.of(fault));
        }
    }

    private static Set<Purpose> holding(Map<Purpose, ConsentGiven> said) {
        Set<Purpose> holding = EnumSet.noneOf(Purpose.class);
        said.values().stream().filter(ConsentGiven::holds).forEach(given -> holding.add(given.purpose()));
        return holding;
    }

    private void show(OwnState now) {
        state = now;
        view.accept(now);
    }
}
