package moodlab.desktop.presenter.mood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import moodlab.desktop.presenter.PreviewState;
import moodlab.desktop.presenter.SessionPresenter.Answering;
import moodlab.domain.Affect;
import moodlab.domain.Observation;
import moodlab.domain.round.Feedback;

/** Takes the listener's reports of its mood to the log. All methods belong to the window's thread. */
public final class MoodPresenter {

    private final Answering answering;
    private final Consumer<MoodState> view;
    private final List<MoodReport> reports = new ArrayList<>();
    private MoodState state = MoodState.none();
    private Optional<Affect> seen = Optional.empty();

    public MoodPresenter(Answering answering, Consumer<MoodState> view) {
        this.answering = answering;
        this.view = view;
    }

    /** What the camera reads now. */
    public void seen(PreviewState preview) {
        seen = preview.observation()
                .filter(observation -> observation.emotions().isPresent())
                .map(Observation::affect);
    }

    /** The listener says how it feels; shown as saved only when it is on disk. */
    public void report(Affect felt) {
        show(new MoodState(true, reports));
        answering.give(0, new Feedback.Reported(felt, seen)); // it belongs to the moment, whichever round that is
    }

    /** An answer is on disk. */
    public void taken(Feedback feedback) {
        if (feedback instanceof Feedback.Reported reported) {
            reports.add(new MoodReport(reported.felt(), reported.seen()));
            show(new MoodState(false, reports));
        }
    }

    public MoodState state() {
        return state;
    }

    private void show(MoodState now) {
        state = now;
        view.accept(now);
    }
}
