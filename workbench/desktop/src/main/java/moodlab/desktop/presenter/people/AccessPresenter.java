package moodlab.desktop.presenter.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.people.AccessState.Step;
import moodlab.session.people.HomePeople;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Standing;
import moodlab.session.people.Visitor;
import moodlab.store.people.Account;
import moodlab.store.people.Purpose;

/**
 * The way into the window: registering, logging in and out, changing the password. Its methods are called on the
 * window's thread and return at once; every password handed in is wiped.
 */
public final class AccessPresenter {

    /** Until the store has been looked at nobody may anything. */
    private static final Standing UNKNOWN = new Standing(true, Optional.empty());

    private final Threads threads;
    private final HomePeople home;
    private final Consumer<AccessState> view;
    private volatile AccessState state;

    /**
     * Nobody is in.
     *
     * @param view is shown each state, on the window's thread
     */
    public AccessPresenter(Threads threads, HomePeople home, Consumer<AccessState> view) {
        this.threads = threads;
        this.home = home;
        this.view = view;
        this.state = home.hasStore()
                ? new AccessState(Visitor.NOBODY, UNKNOWN, Step.WAIT, Optional.empty(), "")
                : new AccessState(Visitor.NOBODY, Standing.OPEN, Step.STAY, Optional.empty(), "");
    }

    /** The state of this moment; from any thread. */
    public AccessState state() {
        return state;
    }

    /** Looks into the store: does anybody have to log in? */
    public void look() {
        Visitor visitor = state.visitor();
        ask(() -> entered(visitor));
    }

    /** Lets a person in by what they typed. */
    public void logIn(String typed, char[] password) {
        ask(() -> entered(home.ask(service -> service.logIn(typed, password))));
    }

    /** Nobody is in any more. */
    public void logOut() {
        state = new AccessState(
                Visitor.NOBODY,
                new Standing(state.standing().guarded(), Optional.empty()),
                state.step(),
                Optional.empty(),
                "");
        look();
    }

    /**
     * Registers a participant and lets them in.
     *
     * @param again the password as it was repeated
     * @param agreed what was ticked
     */
    public void register(char[] password, char[] again, Set<Purpose> agreed) {
        Visitor visitor = state.visitor();
        ask(() -> made(password, again, (service, secret) -> service.register(visitor, secret, agreed)));
    }

    /** Makes the home's first admin and lets them in. */
    public void firstAdmin(char[] password, char[] again) {
        ask(() -> made(password, again, PeopleService::firstAdmin));
    }

    private AccessState made(char[] password, char[] again, BiFunction<PeopleService, char[], Account> maker) {
        Repeated.check(password, again);
        char[] kept = password.clone();
        try {
            return home.ask(service -> {
                String pseudonym = maker.apply(service, password).pseudonym();
                Visitor visitor = service.logIn(pseudonym, kept);
                return new AccessState(visitor, service.standing(visitor), Step.NOTE, Optional.of(pseudonym), "");
            });
        } finally {
            Arrays.fill(kept, '\0');
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Changes the password of whoever is in.
     *
     * @param done is told when it is changed, on the window's thread
     */
    public void changePassword(char[] present, char[] other, char[] again, Runnable done) {
        Visitor visitor = state.visitor();
        ask(() -> {
            Repeated.check(other, again);
            home.ask(service -> {
                service.changePassword(visitor, present, other);
                return visitor;
            });
            threads.window().execute(done);
            return new AccessState(visitor, state.standing(), Step.STAY, Optional.empty(), "");
        });
    }

    private AccessState entered(Visitor visitor) {
        Standing standing = home.standing(visitor);
        Step step = standing.role().isPresent() ? Step.IN : Step.SHUT;
        return new AccessState(visitor, standing, step, Optional.empty(), "");
    }

    /** The pseudonym has been noted. */
    public void noted() {
        show(new AccessState(state.visitor(), state.standing(), Step.IN, Optional.empty(), ""));
    }

    private void ask(Supplier<AccessState> question) {
        AccessState before = state;
        show(new AccessState(before.visitor(), before.standing(), Step.WAIT, Optional.empty(), ""));
        threads.work().execute(() -> {
            AccessState after = answer(question, before);
            threads.window().execute(() -> show(after));
        });
    }

    /** After a fault everything is as it was but for the sentence. */
    private static AccessState answer(Supplier<AccessState> question, AccessState before) {
        try {
            return question.get();
        } catch (RuntimeException | LinkageError fault) {
            Step step = before.standing().role().isPresent() ? Step.STAY : Step.SHUT;
            return new AccessState(before.visitor(), before.standing(), step, Optional.empty(), Sentences.of(fault));
        }
    }

    private void show(AccessState now) {
        state = now;
        view.accept(now);
    }
}
