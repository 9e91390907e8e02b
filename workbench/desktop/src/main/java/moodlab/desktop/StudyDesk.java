package moodlab.desktop;

import java.util.concurrent.Executor;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.StartForm;
import moodlab.session.people.Visitor;

/** Saves how participants' sessions are set up, and tells. */
record StudyDesk(WhoIsIn who, Executor work, Dialogs dialogs) {

    /** Saves what the form has of it. */
    void setUp(StartForm form) {
        Visitor visitor = who.visitor().get();
        work.execute(() -> {
            String problem = problem(form, visitor);
            new EventThread().execute(() -> {
                if (problem.isEmpty()) {
                    dialogs.tell(
                            "Saved for participants",
                            "Participants who log in get sessions like this: strategy, list, policy, reward, songs, list"
                                    + " length and seed. They choose none of it.");
                } else {
                    dialogs.failed("Not saved", problem);
                }
            });
        });
    }

    private String problem(StartForm form, Visitor visitor) {
        try {
            who.home().ask(service -> {
                service.setUp(visitor, form.setup());
                return visitor;
            });
            return "";
        } catch (RuntimeException fault) {
            return Sentences.of(fault);
        }
    }
}
