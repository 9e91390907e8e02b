package moodlab.desktop.presenter.people;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.Threads;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.session.people.erasure.Erased;
import moodlab.session.people.erasure.Erasures;
import moodlab.session.people.erasure.PersonData;

/**
 * A person's data: what there is, its export, its erasure. Its methods are called on the window's thread and return at
 * once.
 */
public final class ErasurePresenter {

    private final Threads threads;
    private final Erasures erasures;
    private final PersonData data;
    private final Supplier<Visitor> visitor;
    private final Consumer<ErasureState> view;
    private ErasureState state = ErasureState.EMPTY;

    /**
     * Nothing is read yet.
     *
     * @param visitor who is in
     * @param view is shown each state, on the window's thread
     */
    public ErasurePresenter(Threads threads, HomePeople home, Supplier<Visitor> visitor, Consumer<ErasureState> view) {
        this.threads = threads;
        this.erasures = new Erasures(home);
        this.data = new PersonData(home);
        this.visitor = visitor;
        this.view = view;
    }

    /** The state of this moment. */
    public ErasureState state() {
        return state;
    }

    /** Counts what the home knows of that person. */
    public void look(String participant) {
        state = new ErasureState(participant, Optional.empty(), false, Optional.empty(), "", "");
        Visitor who = visitor.get();
        work(
                "One moment …",
                () -> new ErasureState(
                        participant, Optional.of(erasures.preview(who, participant)), false, Optional.empty(), "", ""));
    }

    /** The same for whoever is in. */
    public void lookAtOwn() {
        visitor.get().pseudonym().ifPresent(this::look);
    }

    /**
     * Writes all of it for the person to read.
     *
     * @param to a folder that is not there yet, or an archive
     * @param recordings whether videos too
     */
    public void export(Path to, boolean recordings) {
        Visitor who = visitor.get();
        ErasureState before = state;
        work("Writing …", () -> {
            PersonData.Written written = data.export(who, before.participant(), to, recordings);
            return before.saying(
                    written.rows() + " rows are in " + written.file() + "; README.txt there says what they are.", "");
        });
    }

    /** Erases all of it, once the pseudonym was typed. */
    public void erase(String typed) {
        if (!state.confirmedBy(typed)) {
            return;
        }
        Visitor who = visitor.get();
        ErasureState before = state;
        work("Beginning …", () -> {
            Erased erased = erasures.erase(who, before.participant(), this::tell);
            return new ErasureState(before.participant(), before.preview(), false, Optional.of(erased), "", "");
        });
    }

    private void tell(String step) {
        threads.window().execute(() -> show(state.working(step)));
    }

    private void work(String first, Supplier<ErasureState> order) {
        ErasureState before = state;
        show(before.working(first));
        threads.work().execute(() -> {
            ErasureState after = answer(order, before);
            threads.window().execute(() -> show(after));
        });
    }

    private static ErasureState answer(Supplier<ErasureState> order, ErasureState before) {
        try {
            return order.get();
        } catch (RuntimeException | LinkageError fault) {
            return before.saying("", Sentences.of(fault));
        }
    }

    private void show(ErasureState now) {
        state = now;
        view.accept(now);
    }
}
