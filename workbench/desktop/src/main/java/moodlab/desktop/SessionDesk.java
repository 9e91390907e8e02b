package moodlab.desktop;

import java.awt.Image;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.Timer;
import moodlab.desktop.presenter.Answers;
import moodlab.desktop.presenter.Eye;
import moodlab.desktop.presenter.PreviewPresenter;
import moodlab.desktop.presenter.PreviewState;
import moodlab.desktop.presenter.RoundText;
import moodlab.desktop.presenter.SessionPresenter;
import moodlab.desktop.presenter.SessionRunner;
import moodlab.desktop.presenter.SessionState;
import moodlab.desktop.presenter.SessionView;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.Tape;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.TransportPresenter;
import moodlab.desktop.presenter.minute.MinutePresenter;
import moodlab.desktop.presenter.minute.MinuteState;
import moodlab.desktop.presenter.mood.MoodPresenter;
import moodlab.desktop.widget.FramePainter;
import moodlab.domain.Affect;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Playback;

/** One session's page with its presenters and threads. */
final class SessionDesk {

    static final Duration STEP = Duration.ofSeconds(5);
    static final Duration FAR = Duration.ofSeconds(30);
    static final double SPEED_STEP = 0.1;
    private static final int TICK_MILLIS = 100;
    private static final int POLL_MILLIS = 200;

    private final Executor window = new EventThread();
    private final ExecutorService handling = DaemonThreads.single("moodlab-handling");
    private final ExecutorService painting = DaemonThreads.single("moodlab-preview");
    private final RecordingBadge badge;
    private final SessionPage page;
    private final SessionPresenter presenter;
    private final TransportPresenter transport;
    private final MoodPresenter mood;
    private Consumer<MinuteState> plot = state -> {};
    private Runnable decided = () -> {};
    private int latest;
    private final SessionRunner runner;
    private final Runnable askForEnd;
    private final Timer tick;
    private final Timer poll;

    /**
     * What the desk needs of the window around it.
     *
     * @param askForEnd asks the person whether to end, and calls {@link #leave} if so
     */
    record Surroundings(SessionView view, Consumer<String> progress, Runnable askForEnd) {}

    private record Watching(PreviewPresenter preview, MinutePresenter minute, FramePainter painter) implements Eye {

        @Override
        public void seen(Shot shot, TimedReading reading) {
            preview.seen(reading);
            minute.seen(reading);
            painter.seen(shot, reading.reading());
        }

        @Override
        public void warned(String sentence) {
            preview.warned(sentence);
        }

        @Override
        public void corrected(UnaryOperator<EmotionDistribution> by) {
            preview.correct(by);
            minute.correct(by);
        }
    }

    SessionDesk(Backend backend, StartForm form, Surroundings around) {
        askForEnd = around.askForEnd();
        badge = new RecordingBadge(handling);
        page = new SessionPage(controls(), badge);
        Answers answers = new Answers(this::waiting, playing -> backend.sound()
                .tape(playing)
                .map(Tape::progress)
                .filter(Tape.Progress::ended)
                .isPresent());
        presenter =
                new SessionPresenter(answers::give, new RoundText(backend.explainer()), page::show, System::nanoTime);
        transport = new TransportPresenter(new Threads(handling, window), backend.sound(), page::show);
        mood = new MoodPresenter(answers::give, page::show);
        PreviewPresenter preview = new PreviewPresenter(window, this::previewed);
        MinutePresenter minute = new MinutePresenter(window, state -> plot.accept(state));
        FramePainter painter = new FramePainter(painting, image -> window.execute(() -> picture(image)));
        SessionRunner.Stage stage = new SessionRunner.Stage(
                window, presenter, transport, around.view(), new Watching(preview, minute, painter), around.progress());
        runner = new SessionRunner(backend.opener(), form, stage, answers);
        tick = new Timer(TICK_MILLIS, event -> presenter.tick());
        poll = new Timer(POLL_MILLIS, event -> transport.poll());
        page.show(presenter.state()); // nothing can be answered before the first list, and it must not look so
    }

    SessionControls controls() {
        return new SessionControls(this::obey, this::pick, this::seek, this::volume, this::report);
    }

    SessionPage page() {
        return page;
    }

    SessionState state() {
        return presenter.state();
    }

    /** From now on the last minute is shown there. */
    void plot(Consumer<MinuteState> view) {
        plot = view;
    }

    /** From now on that is told of every new list: rounds before it are settled then. */
    void decided(Runnable news) {
        decided = news;
    }

    /** Colours that were set by hand are those of the look before. */
    void showAgain() {
        page.show(presenter.state());
    }

    /** The thread keeps the program alive until the log is closed. */
    void start() {
        new Thread(runner, "moodlab-session").start();
        tick.start();
        poll.start();
    }

    /** Ends the session; the window is told when it is over. */
    void leave() {
        runner.leave();
        presenter.leave();
    }

    /** As the badge's button does. */
    void stopRecording() {
        badge.stop();
    }

    /** Lets go of the threads. */
    void clear() {
        tick.stop();
        poll.stop();
        badge.clear();
        handling.shutdown();
        painting.shutdown();
    }

    private void waiting(Decision decision, Optional<Playback> playing, Optional<Feedback> taken) {
        window.execute(() -> {
            presenter.waiting(decision, playing, taken);
            taken.ifPresent(mood::taken);
            transport.playing(playing);
            if (decision.sequence() != latest) {
                latest = decision.sequence();
                decided.run();
            }
        });
    }

    private void obey(Command command) {
        switch (command) {
            case THUMB_UP -> presenter.thumb(Thumb.UP);
            case THUMB_DOWN -> presenter.thumb(Thumb.DOWN);
            case UNDO -> presenter.undo();
            case PAUSE -> transport.pauseOrGoOn();
            case NEXT -> presenter.next();
            case BEGINNING -> transport.seekTo(0);
            case BACK -> transport.seekBy(STEP.negated());
            case FORWARD -> transport.seekBy(STEP);
            case FAR_BACK -> transport.seekBy(FAR.negated());
            case FAR_FORWARD -> transport.seekBy(FAR);
            case MUTE -> transport.muteOrNot();
            case SLOWER -> transport.speedBy(-SPEED_STEP);
            case FASTER -> transport.speedBy(SPEED_STEP);
            case OWN_SPEED -> transport.ownSpeed();
            case QUEUE -> page.upNext();
            case MOOD -> page.askMood();
            case END -> askForEnd.run();
        }
    }

    private void pick(int position) {
        presenter.pick(position);
    }

    private void seek(double share) {
        transport.seekTo(share);
    }

    private void volume(double share) {
        transport.volume(share);
    }

    private void report(Affect felt) {
        mood.report(felt);
    }

    private void previewed(PreviewState state) {
        mood.seen(state);
        page.show(state);
    }

    private void picture(Optional<Image> image) {
        page.show(image);
    }
}
