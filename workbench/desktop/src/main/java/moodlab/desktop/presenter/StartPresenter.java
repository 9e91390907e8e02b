package moodlab.desktop.presenter;

import java.util.Map;
import java.util.function.Consumer;

/** The start page's rules: a form that is filled in rightly starts a session, any other says why not. */
public final class StartPresenter {

    private final Threads threads;
    private final Consumer<Map<Field, String>> view;
    private final Consumer<StartForm> start;

    /**
     * @param view shows what is wrong beside the fields; an empty map clears it
     * @param start is given a form without faults
     */
    public StartPresenter(Threads threads, Consumer<Map<Field, String>> view, Consumer<StartForm> start) {
        this.threads = threads;
        this.view = view;
        this.start = start;
    }

    /** Checks the form and starts. */
    public void start(StartForm form) {
        threads.work().execute(() -> {
            Map<Field, String> problems = StartCheck.problems(form);
            threads.window().execute(() -> answer(form, problems));
        });
    }

    private void answer(StartForm form, Map<Field, String> problems) {
        view.accept(problems);
        if (problems.isEmpty()) {
            start.accept(form);
        }
    }
}
