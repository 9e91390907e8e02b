package moodlab.desktop.presenter;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import moodlab.domain.round.LogUnwritable;
import moodlab.domain.round.Round;
import moodlab.domain.song.Exposure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session from opening to end, on a thread of its own; tells the window's thread what happens. */
public final class SessionRunner implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRunner.class);

    private final SessionOpener opener;
    private final StartForm form;
    private final Stage stage;
    private final Answers answers;
    private volatile boolean left;

    /**
     * What the runner talks to in the window.
     *
     * @param eye is shown every frame, on the sensing thread
     * @param progress is told what goes on while the session opens
     */
    public record Stage(
            Executor window,
            SessionPresenter presenter,
            TransportPresenter transport,
            SessionView view,
            Eye eye,
            Consumer<String> progress) {}

    public SessionRunner(SessionOpener opener, StartForm form, Stage stage, Answers answers) {
        this.opener = opener;
        this.form = form;
        this.stage = stage;
        this.answers = answers;
    }

    /** No further round is begun. The round that runs ends by its own answer. */
    public void leave() {
        left = true;
    }

    @Override
    public void run() {
        SessionView.Ending ending;
        try {
            OpenSession session = opener.open(
                    form,
                    answers,
                    stage.eye(),
                    text -> tell(() -> stage.progress().accept(text)));
            ending = played(session);
        } catch (RuntimeException | LinkageError fault) {
            LOG.warn("the session could not be opened", fault);
            ending = new SessionView.Ending.Failed(Sentences.of(fault));
        }
        SessionView.Ending last = ending;
        tell(() -> stage.view().over(last));
    }

    private SessionView.Ending played(OpenSession session) {
        SessionFacts facts = session.facts();
        tell(() -> stage.view().opened(facts));
        session.recording().ifPresent(control -> tell(() -> stage.view().recording(control)));
        session.policies().ifPresent(live -> tell(() -> stage.view().policies(live)));
        String trouble = "";
        try {
            while (!left) {
                round(session);
            }
        } catch (RuntimeException | LinkageError fault) {
            LOG.warn("the session ended by a fault", fault);
            trouble = Sentences.of(fault);
        }
        tell(() -> stage.transport().playing(Optional.empty()));
        return done(facts, trouble + closed(session));
    }

    private void round(OpenSession session) {
        tell(stage.presenter()::looking);
        answers.forget();
        try {
            Round round = session.next();
            left = left || round.outcome().exposure().end() == Exposure.End.LEFT;
            tell(() -> stage.presenter().ended(round));
        } catch (LogUnwritable fault) {
            LOG.warn("the log could not be written", fault);
            left = left || !answered(fault);
        } finally {
            tell(() -> stage.transport().playing(Optional.empty()));
        }
    }

    /** Waits for the person's word on whether to go on. */
    private boolean answered(LogUnwritable fault) {
        CompletableFuture<Boolean> again = new CompletableFuture<>();
        answers.silence();
        tell(() -> {
            stage.presenter().stuck(fault.getMessage());
            again.complete(stage.view().tryAgain(fault.getMessage()));
        });
        return again.join();
    }

    private static String closed(OpenSession session) {
        try {
            session.close();
            return "";
        } catch (RuntimeException fault) {
            LOG.warn("the session could not be closed in order", fault);
            return Sentences.of(fault);
        }
    }

    /** The presenter's numbers belong to the window's thread, so the summary is made there. */
    private SessionView.Ending done(SessionFacts facts, String trouble) {
        CompletableFuture<Summary> summary = new CompletableFuture<>();
        tell(() -> summary.complete(stage.presenter().summary(facts, trouble)));
        return new SessionView.Ending.Done(summary.join());
    }

    private void tell(Runnable news) {
        stage.window().execute(news);
    }
}
