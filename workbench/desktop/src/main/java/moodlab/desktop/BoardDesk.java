package moodlab.desktop;

import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javax.swing.JComponent;
import moodlab.desktop.bandit.BoardPage;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.bandit.BoardPresenter;
import moodlab.session.people.Action;
import moodlab.session.policies.HomePolicies;

/** The page about policies with its thread. */
final class BoardDesk {

    private final ExecutorService work = DaemonThreads.single("moodlab-policies");
    private final BoardPresenter presenter;
    private final BoardPage page;

    /** @param back the person wants to leave */
    BoardDesk(WhoIsIn who, Runnable back) {
        HomePolicies policies = new HomePolicies(who.home());
        presenter = new BoardPresenter(
                new Threads(work, new EventThread()),
                watch -> policies.log(who.visitor().get(), watch),
                state -> page().show(state));
        page = new BoardPage(presenter, () -> {
            leave();
            back.run();
        });
    }

    BoardPage page() {
        return page;
    }

    BoardPresenter presenter() {
        return presenter;
    }

    /** Brings the page up, for whoever may see it, once the store is free. */
    void open(PeopleDesk people, Consumer<Runnable> free, Consumer<JComponent> show) {
        people.ifMay(
                Action.SEE_POLICIES,
                () -> free.accept(() -> {
                    show.accept(page);
                    page.enter();
                }));
    }

    void leave() {
        page.leave();
    }

    /** Ends the thread. */
    void clear() {
        leave();
        work.shutdown();
    }
}
