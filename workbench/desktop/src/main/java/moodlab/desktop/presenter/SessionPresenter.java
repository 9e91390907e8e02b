package moodlab.desktop.presenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LoopSettings;
import moodlab.domain.round.Round;
import moodlab.domain.round.Selection;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;

/**
 * The session page's rules. All methods belong to the window's thread.
 *
 * <p>An answer is shown as taken only when the session says that it is on disk.
 */
public final class SessionPresenter {

    /** Offered a little shorter than the loop grants it, so that an undo at the last moment still counts. */
    private static final double UNDO_SECONDS = LoopSettings.UNDO_WINDOW.toMillis() / 1000.0 - 0.2;

    private static final double NANOS = 1e9;

    private final Answering answering;
    private final RoundText text;
    private final Consumer<SessionState> view;
    private final LongSupplier nanos;
    private final List<HistoryRow> history = new ArrayList<>();
    private SessionState state = new SessionState(Phase.OPENING, "", Optional.empty(), ShownThumb.none(), List.of());
    private int picked;
    private long takenAt;

    /** Hands in an answer to the round of that number; never waits. */
    @FunctionalInterface
    public interface Answering {
        void give(int sequence, Feedback feedback);
    }

    /**
     * A page before its session.
     *
     * @param nanos a monotonic clock
     */
    public SessionPresenter(Answering answering, RoundText text, Consumer<SessionState> view, LongSupplier nanos) {
        this.answering = answering;
        this.text = text;
        this.view = view;
        this.nanos = nanos;
    }

    /** A round begins: the face is looked at. */
    void looking() {
        picked = 0;
        if (state.phase() != Phase.ENDING) {
            show(state.saying(Phase.LOOKING, Hints.LOOKING));
        }
    }

    /** The session waits for an answer; {@code taken} is on disk. */
    public void waiting(Decision decision, Optional<Playback> playing, Optional<Feedback> taken) {
        taken.ifPresent(this::acknowledge);
        if (state.phase() == Phase.ENDING) {
            return;
        }
        int position = decision.selection() == Selection.AUTO ? 1 : picked;
        Phase phase = playing.isPresent() ? Phase.LISTENING : Phase.CHOOSING;
        ShownRound round = text.shown(decision, playing.isPresent() ? position : 0);
        show(new SessionState(
                phase, Hints.of(phase, state.thumb(), round), Optional.of(round), state.thumb(), history));
    }

    private void acknowledge(Feedback taken) {
        if (taken instanceof Feedback.Picked pick) {
            picked = pick.position();
        } else if (taken instanceof Feedback.Thumbed) {
            takenAt = nanos.getAsLong();
            state = state.with(state.thumb().step(ShownThumb.Step.TAKEN).secondsLeft(UNDO_SECONDS));
        } else if (taken instanceof Feedback.Undone undone) {
            history.replaceAll(row -> row.sequence() == undone.sequence() ? row.withoutThumb() : row);
            state = state.with(state.thumb().step(ShownThumb.Step.TAKEN_BACK).secondsLeft(0));
        }
    }

    /** A round is over and in the log. */
    void ended(Round round) {
        history.add(HistoryRow.of(round));
        boolean failed = round.outcome().exposure().end() == Exposure.End.FAILED;
        String message = failed ? Hints.UNPLAYABLE : state.message();
        show(new SessionState(state.phase(), message, state.round(), state.thumb(), history));
    }

    /** The log refused; nothing that was shown as taken is lost. */
    void stuck(String sentence) {
        show(state.with(ShownThumb.none()).saying(Phase.STUCK, sentence));
    }

    /** Time passes: counts the undo down. */
    public void tick() {
        ShownThumb thumb = state.thumb();
        if (thumb.undoable()) {
            double left = UNDO_SECONDS - (nanos.getAsLong() - takenAt) / NANOS;
            show(state.with(thumb.secondsLeft(Math.max(0, left))));
        }
    }

    public void thumb(Thumb thumb) {
        if (state.answerable()) {
            int sequence = sequence();
            show(state.with(new ShownThumb(sequence, Optional.of(thumb), ShownThumb.Step.WRITING, 0)));
            answering.give(sequence, new Feedback.Thumbed(thumb));
        }
    }

    /** Takes the latest thumb back, where that still counts. */
    public void undo() {
        tick();
        ShownThumb thumb = state.thumb();
        if (thumb.undoable() && state.phase() != Phase.ENDING) {
            show(state.with(thumb.step(ShownThumb.Step.TAKING_BACK)));
            answering.give(thumb.sequence(), new Feedback.Undone(thumb.sequence()));
        }
    }

    /** Asks for the next round. */
    public void next() {
        if (state.skippable()) {
            show(state.saying(Phase.LOOKING, Hints.LOOKING));
            answering.give(sequence(), new Feedback.Next());
        }
    }

    /** Chooses from the list, where the list waits for that. */
    public void pick(int position) {
        boolean there = state.round().filter(ShownRound::pickable).stream()
                .anyMatch(round -> position >= 1 && position <= round.songs().size());
        if (state.phase() == Phase.CHOOSING && there) {
            show(state.saying(Phase.LOOKING, Hints.STARTING));
            answering.give(sequence(), new Feedback.Picked(position));
        }
    }

    /** Ends the session. */
    public void leave() {
        show(state.saying(Phase.ENDING, Hints.ENDING));
        answering.give(sequence(), new Feedback.Leave());
    }

    /** What is shown now. */
    public SessionState state() {
        return state;
    }

    /** What the session has come to so far. */
    Summary summary(SessionFacts facts, String trouble) {
        return Summary.of(facts, history, trouble);
    }

    private int sequence() {
        return state.round().map(ShownRound::sequence).orElse(0);
    }

    private void show(SessionState now) {
        state = now;
        view.accept(now);
    }
}
