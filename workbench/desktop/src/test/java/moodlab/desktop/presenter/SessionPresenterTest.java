package moodlab.desktop.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Playback;
import org.junit.jupiter.api.Test;

class SessionPresenterTest {

    private static final long SECOND = 1_000_000_000L;

    private final List<Feedback> given = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final PretendSessions sessions = new PretendSessions();
    private final SessionPresenter presenter = new SessionPresenter(
            (sequence, feedback) -> given.add(feedback),
            new RoundText((decision, song) -> "fits lift"),
            state -> {},
            nanos::get);

    @Test
    void showsAThumbAsTakenOnlyWhenTheSessionHasWrittenIt() {
        begin("auto");
        presenter.thumb(Thumb.UP);
        assertEquals(ShownThumb.Step.WRITING, presenter.state().thumb().step());
        assertFalse(presenter.state().thumb().undoable());
        acknowledge(new Feedback.Thumbed(Thumb.UP));
        assertEquals(ShownThumb.Step.TAKEN, presenter.state().thumb().step());
        assertTrue(presenter.state().thumb().undoable());
    }

    @Test
    void countsTheUndoDownAndClosesItBeforeTheLoopDoes() {
        begin("auto");
        presenter.thumb(Thumb.UP);
        acknowledge(new Feedback.Thumbed(Thumb.UP));
        nanos.addAndGet(2 * SECOND);
        presenter.tick();
        assertEquals(2.8, presenter.state().thumb().undoSeconds(), 1e-9);
        nanos.addAndGet(3 * SECOND);
        presenter.undo();
        assertEquals(List.of(new Feedback.Thumbed(Thumb.UP)), given);
    }

    @Test
    void takesTheThumbBackWithinTheWindow() {
        begin("auto");
        presenter.thumb(Thumb.DOWN);
        acknowledge(new Feedback.Thumbed(Thumb.DOWN));
        presenter.undo();
        assertEquals(new Feedback.Undone(1), given.get(1));
        acknowledge(new Feedback.Undone(1));
        assertEquals(ShownThumb.Step.TAKEN_BACK, presenter.state().thumb().step());
    }

    @Test
    void asksForTheNextRoundOnce() {
        begin("auto");
        presenter.next();
        presenter.next();
        presenter.thumb(Thumb.UP);
        assertEquals(List.of(new Feedback.Next()), given);
    }

    @Test
    void letsTheListenerChooseOnceAndOnlyFromTheList() {
        begin("pick");
        assertEquals(Phase.CHOOSING, presenter.state().phase());
        presenter.pick(9);
        presenter.thumb(Thumb.UP);
        assertEquals(List.of(), given);
        presenter.pick(2);
        presenter.pick(3);
        assertEquals(List.of(new Feedback.Picked(2)), given);
    }

    @Test
    void marksTheSongThatWasPicked() {
        begin("pick");
        presenter.pick(2);
        acknowledge(new Feedback.Picked(2));
        assertEquals(
                2,
                presenter.state().round().orElseThrow().playing().orElseThrow().position());
        assertEquals(Phase.LISTENING, presenter.state().phase());
    }

    @Test
    void doesNotShowAThumbAsTakenWhereTheLogRefused() {
        begin("auto");
        presenter.thumb(Thumb.UP);
        presenter.stuck("The disk is full.");
        assertEquals(ShownThumb.Step.NONE, presenter.state().thumb().step());
        assertEquals(Phase.STUCK, presenter.state().phase());
    }

    @Test
    void saysLittleOnceTheSessionEnds() {
        begin("auto");
        presenter.leave();
        acknowledge(new Feedback.Thumbed(Thumb.UP));
        assertEquals(Phase.ENDING, presenter.state().phase());
    }

    private Decision decision;
    private Playback song;

    /** Shows the first decision of a real loop. */
    private void begin(String selection) {
        Answers answers = new Answers(
                (shown, playing, taken) -> {
                    decision = decision == null ? shown : decision;
                    song = playing.orElse(song);
                },
                playing -> false);
        StartForm form = Forms.with(selection);
        OpenSession session = sessions.open(form, answers, (shot, reading) -> {}, text -> {});
        if (selection.equals("pick")) {
            answers.give(1, new Feedback.Picked(1));
        }
        answers.give(1, new Feedback.Next());
        session.next();
        presenter.looking();
        presenter.waiting(decision, selection.equals("pick") ? Optional.empty() : Optional.of(song), Optional.empty());
    }

    private void acknowledge(Feedback taken) {
        presenter.waiting(decision, Optional.of(song), Optional.of(taken));
    }
}
