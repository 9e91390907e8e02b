package moodlab.desktop;

import java.util.Optional;
import moodlab.desktop.presenter.RecordingControl;
import moodlab.desktop.presenter.SessionFacts;
import moodlab.desktop.presenter.SessionView;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.Summary;
import moodlab.desktop.presenter.stopped.StoppedRow;
import moodlab.session.policies.LivePolicies;

/** The session that runs in the window: which page stands for it, from its opening to its summary. */
final class SessionStage implements SessionView {

    private final MainFrame window;
    private final Backend backend;
    private final Parts parts;
    private final OpeningPage openingPage = new OpeningPage(this::leave);
    private final EndPage endPage;
    private final LiveBoard board;
    private Optional<SessionDesk> desk = Optional.empty();
    private String participant = "";
    private String trouble = "";

    /** The window's parts that a session uses. */
    record Parts(Pages pages, StartPage start, MainMenu menu, MinuteWindow minute, WindowKeys keys, Dialogs dialogs) {}

    SessionStage(MainFrame window, Backend backend, Parts parts) {
        this.window = window;
        this.backend = backend;
        this.parts = parts;
        this.board = new LiveBoard(backend.who());
        this.endPage = new EndPage(window::showStart, window::dispose);
        parts.pages().hold(openingPage);
        parts.pages().hold(endPage);
    }

    /** The session that is open now. */
    Optional<SessionDesk> desk() {
        return desk;
    }

    /** What went wrong last, as it was told; empty where nothing did. */
    String trouble() {
        return trouble;
    }

    void start(StartForm form) {
        start(form, backend);
    }

    /** Goes on with a session that was cut off. */
    void resume(StoppedRow row) {
        start(
                StartForm.defaults().of(row.participant()),
                backend.opening(backend.stopped().resuming(row.session())));
    }

    private void start(StartForm form, Backend behind) {
        participant = form.participant();
        parts.start().busy(true);
        openingPage.opening();
        parts.pages().turnTo(openingPage);
        SessionDesk next =
                new SessionDesk(behind, form, new SessionDesk.Surroundings(this, openingPage::step, this::askForEnd));
        desk = Optional.of(next);
        next.plot(parts.minute()::show);
        next.decided(board::refresh);
        parts.menu().running(true);
        next.start();
    }

    /** Ends the session if the person really wants to. */
    void askForEnd() {
        if (desk.isPresent() && parts.dialogs().end()) {
            leave();
        }
    }

    void leave() {
        desk.ifPresent(SessionDesk::leave);
    }

    /** Ends the session, and says meanwhile that the window will close. */
    void leaveForGood() {
        openingPage.closing();
        parts.pages().turnTo(openingPage);
        leave();
    }

    /** Shows the last minute in a window of its own, or hides it. */
    void minute() {
        boolean show = desk.isPresent() && !parts.minute().isVisible();
        parts.minute().setVisible(show);
        parts.menu().minuteShown(show);
    }

    @Override
    public void opened(SessionFacts facts) {
        if (window.closing()) {
            return;
        }
        desk.ifPresent(now -> {
            parts.pages().hold(now.page());
            now.page().show(facts, participant);
            parts.pages().turnTo(now.page());
            parts.keys().serve(Optional.of(now.controls()));
            now.page().requestFocusInWindow();
        });
    }

    @Override
    public void recording(RecordingControl control) {
        desk.ifPresent(now -> now.page().watch(control));
    }

    @Override
    public void policies(LivePolicies live) {
        board.serve(live);
    }

    /** What researchers look at while the session runs. */
    LiveBoard board() {
        return board;
    }

    @Override
    public boolean tryAgain(String sentence) {
        return parts.dialogs().tryAgain(sentence);
    }

    @Override
    public void over(Ending ending) {
        clear();
        window.sessionOver();
        if (ending instanceof Ending.Failed failed) {
            window.showStart();
            tell("The session could not be opened", failed.sentence());
        } else if (ending instanceof Ending.Done done) {
            showEnd(done.summary());
        }
        if (window.closing()) {
            window.dispose();
        }
    }

    private void clear() {
        board.close();
        parts.keys().serve(Optional.empty());
        parts.menu().running(false);
        parts.minute().setVisible(false);
        parts.start().busy(false);
        desk.ifPresent(now -> {
            now.clear();
            parts.pages().remove(now.page());
        });
        desk = Optional.empty();
    }

    private void showEnd(Summary summary) {
        endPage.show(summary);
        if (summary.rounds() == 0) {
            window.showStart();
        } else {
            parts.pages().turnTo(endPage);
            window.getRootPane().setDefaultButton(endPage.againButton());
            endPage.againButton().requestFocusInWindow();
        }
        if (!summary.trouble().isEmpty()) {
            tell("The session ended early", summary.trouble());
        }
    }

    private void tell(String title, String sentence) {
        trouble = sentence;
        if (!window.closing()) {
            parts.dialogs().failed(title, sentence);
        }
    }
}
