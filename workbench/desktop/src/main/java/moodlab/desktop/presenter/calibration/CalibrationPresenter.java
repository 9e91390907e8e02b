package moodlab.desktop.presenter.calibration;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import moodlab.desktop.presenter.Eye;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.calibration.CalibrationState.Step;
import moodlab.domain.Affect;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;
import moodlab.emotion.person.Calibration;
import moodlab.emotion.person.Prompt;
import moodlab.session.CalibrationWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads a person through the minute: expressions on prompt, one word on its own mood, before and after. Its methods belong
 * to the window's thread; the camera is read on the work thread.
 */
public final class CalibrationPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(CalibrationPresenter.class);
    private static final String TOO_LITTLE =
            "Too little was seen to learn from. Sit before the camera, with light on your "
                    + "face, and try again. Sessions go on without a calibration.";

    private final Calibrator calibrator;
    private final Threads threads;
    private final Consumer<CalibrationState> view;
    private final Runnable back;
    private CalibrationState state = CalibrationState.saying(Step.OPENING, "One moment", "The camera is being opened.");
    private volatile Optional<Calibrator.Sitting> sitting = Optional.empty();
    private volatile boolean left;

    /**
     * Before its beginning.
     *
     * @param back leads out of the page, when the camera has been let go
     */
    public CalibrationPresenter(
            Calibrator calibrator, Threads threads, Consumer<CalibrationState> view, Runnable back) {
        this.calibrator = calibrator;
        this.threads = threads;
        this.view = view;
        this.back = back;
    }

    /** Opens the camera and begins. */
    public void start(StartForm form, Eye eye) {
        show(state);
        threads.work().execute(() -> run(form, eye));
    }

    private void run(StartForm form, Eye eye) {
        try {
            Calibrator.Sitting now = calibrator.open(form, new Watching(eye));
            sitting = Optional.of(now);
            if (left) {
                now.stop();
            }
            Optional<Calibration> made = now.pose();
            threads.window().execute(() -> posed(made));
        } catch (RuntimeException | LinkageError fault) {
            LOG.warn("the calibration ended by a fault", fault);
            threads.window().execute(() -> over("That did not work", Sentences.of(fault)));
        } finally {
            sitting = Optional.empty();
            threads.window().execute(this::leaveIfAsked);
        }
    }

    private void leaveIfAsked() {
        if (left) {
            back.run();
        }
    }

    private void posed(Optional<Calibration> made) {
        if (left) {
            return;
        }
        if (made.isEmpty()) {
            over("No calibration", TOO_LITTLE);
            return;
        }
        show(CalibrationState.saying(
                        Step.FEELING, "How do you feel now?", "Mark it on the grid, or go on without saying.")
                .with(made.get()));
    }

    /** The person says how it feels, or goes on without saying. */
    public void felt(Optional<Affect> reported) {
        if (state.step() == Step.FEELING) {
            Calibration made = state.result().orElseThrow();
            Calibration whole = reported.map(made::withFelt).orElse(made);
            show(CalibrationState.saying(Step.RESULT, "Before and after", Posing.result(whole))
                    .with(whole));
        }
    }

    /** Keeps the result for later sessions. */
    public void keep() {
        if (state.step() == Step.RESULT) {
            Calibration made = state.result().orElseThrow();
            show(CalibrationState.saying(Step.KEEPING, "Before and after", "Saving …")
                    .with(made));
            threads.work().execute(() -> keep(made));
        }
    }

    private void keep(Calibration made) {
        try {
            calibrator.keep(made);
            String kept = "Kept. Later sessions of " + made.participant() + " apply it; raw readings stay in the log.";
            threads.window().execute(() -> over("Thank you", kept));
        } catch (RuntimeException fault) {
            LOG.warn("the calibration could not be kept", fault);
            threads.window().execute(() -> over("It could not be kept", Sentences.of(fault)));
        }
    }

    /** Goes on to the next expression. */
    public void skip() {
        sitting.ifPresent(Calibrator.Sitting::skip);
    }

    /** Leaves, at any step; nothing is kept that was not kept already. */
    public void leave() {
        left = true;
        boolean reading = state.step() == Step.OPENING || state.step() == Step.POSING;
        if (reading) {
            show(CalibrationState.saying(Step.OPENING, "One moment", "The camera is being closed."));
            sitting.ifPresent(Calibrator.Sitting::stop);
        } else {
            back.run();
        }
    }

    public CalibrationState state() {
        return state;
    }

    private void over(String title, String text) {
        if (!left) {
            show(CalibrationState.saying(Step.OVER, title, text));
        }
    }

    private void prompted(Prompt prompt, int number, int of) {
        if (!left) {
            show(new CalibrationState(
                    Step.POSING,
                    Posing.title(prompt.emotion()),
                    Posing.text(prompt.emotion()),
                    number,
                    of,
                    prompt.length().toSeconds(),
                    1,
                    Optional.empty()));
        }
    }

    private void counted(double seconds, double share) {
        if (state.step() == Step.POSING && !left) {
            show(state.left(seconds, share));
        }
    }

    private void show(CalibrationState now) {
        state = now;
        view.accept(now);
    }

    /** On the work thread; shows ten countdowns a second. */
    private final class Watching implements CalibrationWatcher {

        private static final long SHOW_EVERY_MILLIS = 100;

        private final Eye eye;
        private Duration length = Duration.ofSeconds(1);
        private long shownLeft = Long.MAX_VALUE;

        Watching(Eye eye) {
            this.eye = eye;
        }

        @Override
        public void prompted(Prompt prompt, int number, int of) {
            length = prompt.length();
            shownLeft = Long.MAX_VALUE;
            threads.window().execute(() -> CalibrationPresenter.this.prompted(prompt, number, of));
        }

        @Override
        public void seen(Shot shot, TimedReading reading, Duration remaining) {
            eye.seen(shot, reading);
            if (shownLeft - remaining.toMillis() >= SHOW_EVERY_MILLIS) {
                shownLeft = remaining.toMillis();
                double share = (double) remaining.toMillis() / length.toMillis();
                threads.window().execute(() -> counted(remaining.toMillis() / 1e3, share));
            }
        }
    }
}
