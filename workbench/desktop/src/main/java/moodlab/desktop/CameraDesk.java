package moodlab.desktop;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import javax.swing.Timer;
import moodlab.desktop.presenter.CameraOpener;
import moodlab.desktop.presenter.CameraPresenter;
import moodlab.desktop.presenter.CameraState;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.widget.FramePainter;
import moodlab.vision.WebcamName;

/** The camera page with its presenter and threads. */
final class CameraDesk {

    private static final int TICK_MILLIS = 100;

    private final Executor window = new EventThread();
    private final ExecutorService work = DaemonThreads.single("moodlab-camera");
    private final ExecutorService painting = DaemonThreads.single("moodlab-camera-preview");
    private final CameraPage page;
    private final CameraPresenter presenter;
    private final FramePainter painter;
    private final Timer tick;

    /**
     * @param use is told the camera that was chosen, as settings name it, and the file where it is one
     * @param leave is told when the camera is closed and the person wants back
     */
    CameraDesk(List<WebcamName> webcams, CameraOpener opener, BiConsumer<String, String> use, Runnable leave) {
        page = new CameraPage(
                webcams,
                new CameraPage.Actions(
                        this::look, () -> close(() -> used(use, leave)), () -> close(leave), this::mirror));
        presenter = new CameraPresenter(new Threads(work, window), opener, page::show, System::nanoTime);
        painter = new FramePainter(painting, image -> window.execute(() -> shown(image)));
        tick = new Timer(TICK_MILLIS, event -> presenter.tick());
        tick.start();
    }

    CameraPage page() {
        return page;
    }

    CameraState state() {
        return presenter.state();
    }

    /** Takes a test shot with what the page holds. */
    void look() {
        presenter.open(page.chosen(), (shot, reading) -> painter.seen(shot, reading.reading()));
    }

    /** A picture that was drawn while the camera was being closed is not shown any more. */
    private void shown(java.util.Optional<java.awt.Image> image) {
        if (presenter.state().running() && presenter.state().banner().isEmpty()) {
            page.show(image);
        }
    }

    private void mirror() {
        painter.mirror(page.mirrored());
    }

    private void used(BiConsumer<String, String> use, Runnable leave) {
        boolean file = !page.file().isEmpty() && page.chosen().equals(page.file());
        use.accept(file ? page.device() : page.chosen(), page.file());
        leave.run();
    }

    /** Lets the camera and the threads go, then does what comes next. */
    void close(Runnable next) {
        presenter.close(() -> {
            tick.stop();
            work.shutdown();
            painting.shutdown();
            next.run();
        });
    }
}
