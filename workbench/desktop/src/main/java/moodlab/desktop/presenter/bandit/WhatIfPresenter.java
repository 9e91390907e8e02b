package moodlab.desktop.presenter.bandit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.Threads;
import moodlab.session.policies.BoardFilter;
import moodlab.session.policies.PolicyLog;
import moodlab.session.policies.Valued;
import moodlab.session.policies.WhatIf;
import moodlab.session.policies.WhatIfs;

/** Values candidates, the latest that was asked for. Its methods are called on the window's thread and return at once. */
public final class WhatIfPresenter {

    private final Threads threads;
    private final Consumer<WhatIfState> view;
    private WhatIfState state = WhatIfState.first();
    private Optional<Job> running = Optional.empty();

    /** @param view is shown each state, on the window's thread */
    public WhatIfPresenter(Threads threads, Consumer<WhatIfState> view) {
        this.threads = threads;
        this.view = view;
    }

    /** The state of this moment. */
    public WhatIfState state() {
        return state;
    }

    /** Values that candidate, in place of one that is being valued. */
    public void ask(PolicyLog log, BoardFilter filter, WhatIf asked) {
        leave();
        Job job = new Job(share -> {});
        running = Optional.of(job);
        show(new WhatIfState(state.valued(), OptionalDouble.of(0), ""));
        threads.work().execute(() -> work(job, log, filter, asked));
    }

    private void work(Job job, PolicyLog log, BoardFilter filter, WhatIf asked) {
        try {
            job.check();
            Valued valued = WhatIfs.value(log, filter, asked, job);
            inWindow(job, new WhatIfState(Optional.of(valued), OptionalDouble.empty(), ""));
        } catch (CancellationException e) {
            job.callOff();
        } catch (RuntimeException | LinkageError fault) {
            inWindow(job, new WhatIfState(Optional.empty(), OptionalDouble.empty(), Sentences.of(fault)));
        }
    }

    private void inWindow(Job job, WhatIfState now) {
        threads.window().execute(() -> {
            if (!job.isGone()) {
                running = Optional.empty();
                show(now);
            }
        });
    }

    /** Calls off what goes on; what is shown stays. */
    public void cancel() {
        if (running.isPresent()) {
            leave();
            show(new WhatIfState(state.valued(), OptionalDouble.empty(), "Stopped. Move something to value it."));
        }
    }

    /** Calls off what goes on, for the page is left. */
    public void leave() {
        running.ifPresent(Job::callOff);
        running = Optional.empty();
    }

    private void show(WhatIfState now) {
        state = now;
        view.accept(now);
    }
}
