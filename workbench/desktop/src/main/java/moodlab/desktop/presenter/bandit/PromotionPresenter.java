package moodlab.desktop.presenter.bandit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.Threads;
import moodlab.session.people.Visitor;
import moodlab.session.policies.HomePolicies;
import moodlab.session.policies.LivePolicies;
import moodlab.session.policies.PromotionRefused;
import moodlab.session.policies.PromotionStatus;
import moodlab.session.policies.Watch;
import moodlab.session.policies.WhatIf;

/** Freezes candidates, promotes them and takes them back. Its methods are called on the window's thread and return at once. */
public final class PromotionPresenter {

    private final Threads threads;
    private final Function<Visitor, PromotionStatus> status;
    private final Optional<HomePolicies> home;
    private final Supplier<Visitor> visitor;
    private final Consumer<PromotionState> view;
    private PromotionState state = PromotionState.first();

    /**
     * Nothing is read yet.
     *
     * @param visitor who is in
     * @param view is shown each state, on the window's thread
     */
    public PromotionPresenter(
            Threads threads, HomePolicies home, Supplier<Visitor> visitor, Consumer<PromotionState> view) {
        this(threads, who -> home.status(who, Watch.NONE), Optional.of(home), visitor, view);
    }

    private PromotionPresenter(
            Threads threads,
            Function<Visitor, PromotionStatus> status,
            Optional<HomePolicies> home,
            Supplier<Visitor> visitor,
            Consumer<PromotionState> view) {
        this.threads = threads;
        this.status = status;
        this.home = home;
        this.visitor = visitor;
        this.view = view;
    }

    /** One that only looks, while a session runs. */
    public static PromotionPresenter watching(
            Threads threads, LivePolicies live, Supplier<Visitor> visitor, Consumer<PromotionState> view) {
        return new PromotionPresenter(threads, who -> live.status(who, Watch.NONE), Optional.empty(), visitor, view);
    }

    /** The state of this moment. */
    public PromotionState state() {
        return state;
    }

    /** Reads how things stand. */
    public void read() {
        work("", status);
    }

    /** Freezes a candidate. */
    public void freeze(WhatIf asked) {
        work("Frozen: rounds from now on decide.", who -> steps().freeze(who, asked, Watch.NONE));
    }

    /** Makes the candidate that waits the policy of new sessions. */
    public void promote() {
        work("Promoted: new sessions begin with it.", who -> steps().promote(who, Watch.NONE));
    }

    /** Gives the candidate that waits up. */
    public void withdraw() {
        work("Withdrawn.", who -> steps().withdraw(who, Watch.NONE));
    }

    /** Takes the candidate in use back. */
    public void rollBack() {
        work("Rolled back: new sessions begin with the policy before it.", who -> steps().rollBack(who, Watch.NONE));
    }

    private HomePolicies steps() {
        return home.orElseThrow(() -> new PromotionRefused(PromotionText.LOOK_ONLY));
    }

    private void work(String done, Function<Visitor, PromotionStatus> order) {
        Visitor who = visitor.get();
        show(new PromotionState(state.status(), true, "", false));
        threads.work().execute(() -> {
            PromotionState after = answer(done, order, who);
            threads.window().execute(() -> show(after));
        });
    }

    private PromotionState answer(String done, Function<Visitor, PromotionStatus> order, Visitor who) {
        try {
            return new PromotionState(Optional.of(order.apply(who)), false, done, false);
        } catch (RuntimeException | LinkageError fault) {
            return new PromotionState(state.status(), false, Sentences.of(fault), true);
        }
    }

    private void show(PromotionState now) {
        state = now;
        view.accept(now);
    }
}
