package moodlab.desktop.presenter;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import moodlab.domain.Frame;
import moodlab.domain.Reading;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;

/**
 * The camera page's rules: opens a camera, says what is read through it and how large and how often its pictures are, and
 * tells within a second that none come any more, whether the camera says so or is just silent.
 */
public final class CameraPresenter {

    /** Without a picture for so long a camera counts as lost. */
    static final long SILENCE = Duration.ofMillis(900).toNanos();

    private static final double SLOWEST_SHOWN = 0.05;

    private final Threads threads;
    private final CameraOpener opener;
    private final Consumer<CameraState> view;
    private final LongSupplier nanos;
    private CameraState state = CameraState.idle();
    private Optional<OpenCamera> camera = Optional.empty();
    /** Pictures of a camera that was closed since belong to nobody. */
    private final AtomicInteger opening = new AtomicInteger();

    private long heardAt;
    private boolean seeing;

    /**
     * @param view is told on the window's thread
     * @param nanos a monotonic clock
     */
    public CameraPresenter(Threads threads, CameraOpener opener, Consumer<CameraState> view, LongSupplier nanos) {
        this.threads = threads;
        this.opener = opener;
        this.view = view;
        this.nanos = nanos;
    }

    /**
     * Opens this camera in place of the one before. On the window's thread, as all methods here.
     *
     * @param watcher is shown every frame too, on the sensing thread
     */
    public void open(String name, Eye watcher) {
        int mine = opening.incrementAndGet();
        seeing = false;
        show(new CameraState(true, "", "", PreviewState.waiting()));
        Watch watch = new Watch(mine, watcher);
        threads.work().execute(() -> {
            letGo();
            try {
                camera = Optional.of(opener.open(name, watch));
            } catch (RuntimeException e) {
                threads.window().execute(() -> refused(mine, e));
            }
        });
    }

    /** Closes the camera, then does what comes next. */
    public void close(Runnable next) {
        opening.incrementAndGet();
        threads.work().execute(() -> {
            letGo();
            threads.window().execute(() -> {
                show(CameraState.idle());
                next.run();
            });
        });
    }

    /** Looks at the clock; wanted a few times a second. */
    public void tick() {
        boolean silent = seeing && state.banner().isEmpty() && nanos.getAsLong() - heardAt >= SILENCE;
        if (silent) {
            show(state.banner("The camera gives no picture: check its cable, and that no other program uses it."
                    + " It is shown again as soon as it answers."));
        }
    }

    public CameraState state() {
        return state;
    }

    private void letGo() {
        camera.ifPresent(OpenCamera::close);
        camera = Optional.empty();
    }

    private void refused(int mine, RuntimeException fault) {
        if (mine == opening.get()) {
            show(new CameraState(false, Sentences.of(fault), "", PreviewState.waiting()));
        }
    }

    private void show(CameraState now) {
        state = now;
        view.accept(now);
    }

    /** What one opened camera shows. */
    private final class Watch implements Eye {

        private final int mine;
        private final Eye watcher;
        private final PreviewPresenter preview = new PreviewPresenter(Runnable::run, this::previewed);
        private final PictureRate rate = new PictureRate();
        private double light = 1;

        private Watch(int mine, Eye watcher) {
            this.mine = mine;
            this.watcher = watcher;
        }

        @Override
        public void seen(Shot shot, TimedReading reading) {
            boolean picture = shot instanceof Frame;
            String facts = shot instanceof Frame frame ? facts(frame) : "";
            light = shot instanceof Frame frame && reading.reading() instanceof Reading.NoFace ? Light.of(frame) : 1;
            String banner = reading.reading() instanceof Reading.NoPicture none ? none.reason() : "";
            if (mine == opening.get()) {
                watcher.seen(shot, reading);
                threads.window().execute(() -> heard(picture, banner, facts));
                preview.seen(reading);
            }
        }

        @Override
        public void warned(String sentence) {
            preview.warned(sentence);
        }

        private String facts(Frame frame) {
            double measured = rate.next(frame.nanos());
            String often =
                    measured < SLOWEST_SHOWN ? "" : String.format(Locale.ROOT, ", %.1f pictures a second", measured);
            return frame.width() + " × " + frame.height() + often;
        }

        /** A banner stays until a picture comes; words about the picture change no faster than the preview's. */
        private void heard(boolean picture, String banner, String facts) {
            if (mine != opening.get()) {
                return;
            }
            heardAt = nanos.getAsLong();
            seeing = true;
            if (!banner.equals(state.banner())) {
                show(state.banner(banner));
            }
            state = picture ? state.facts(facts) : state;
        }

        private void previewed(PreviewState read) {
            PreviewState told = Light.isNight(light) && read.level() == PreviewState.Level.NO_FACE
                    ? new PreviewState(read.level(), Light.ADVICE, read.observation(), read.warning())
                    : read;
            threads.window().execute(() -> {
                if (mine == opening.get()) {
                    show(state.with(told));
                }
            });
        }
    }
}
