package moodlab.desktop.presenter.stopped;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.Threads;

/** Offers sessions that were cut off. Its methods are called on the window's thread and return at once. */
public final class StoppedPresenter {

    private final Threads threads;
    private final StoppedHome home;
    private final Consumer<StoppedState> view;
    private final Consumer<StoppedRow> resume;
    private final List<Runnable> waiting = new ArrayList<>();
    private StoppedState state = StoppedState.NONE;

    /**
     * Nothing is read yet.
     *
     * @param view is shown each state, on the window's thread
     * @param resume is given a session to go on with
     */
    public StoppedPresenter(
            Threads threads, StoppedHome home, Consumer<StoppedState> view, Consumer<StoppedRow> resume) {
        this.threads = threads;
        this.home = home;
        this.view = view;
        this.resume = resume;
    }

    /** The state of this moment. */
    public StoppedState state() {
        return state;
    }

    /** Looks into the store. */
    public void look() {
        work(() -> {});
    }

    /** Shows nothing any more, as to somebody who may not know. */
    public void forget() {
        show(StoppedState.NONE);
    }

    /** Closes one as incomplete. */
    public void close(StoppedRow row) {
        work(() -> home.close(row.session()));
    }

    /** Goes on with one. */
    public void resume(StoppedRow row) {
        if (!state.busy() && row.live()) {
            resume.accept(row);
        }
    }

    /** Does that as soon as the store is free: at once where nothing is being asked of it. */
    public void whenFree(Runnable next) {
        if (state.busy()) {
            waiting.add(next);
        } else {
            next.run();
        }
    }

    private void work(Runnable first) {
        if (state.busy()) {
            return;
        }
        StoppedState before = state;
        show(new StoppedState(before.rows(), true, ""));
        threads.work().execute(() -> {
            StoppedState after = answer(first, before);
            threads.window().execute(() -> free(after));
        });
    }

    private StoppedState answer(Runnable first, StoppedState before) {
        try {
            first.run();
            return new StoppedState(home.all(), false, "");
        } catch (RuntimeException | LinkageError fault) {
            return new StoppedState(before.rows(), false, Sentences.of(fault));
        }
    }

    private void free(StoppedState after) {
        show(after);
        List<Runnable> next = List.copyOf(waiting);
        waiting.clear();
        next.forEach(Runnable::run);
    }

    private void show(StoppedState now) {
        state = now;
        view.accept(now);
    }
}
