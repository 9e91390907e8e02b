package moodlab.desktop;

import java.util.concurrent.ExecutorService;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.calibration.CalibrationPresenter;
import moodlab.desktop.presenter.calibration.CalibrationState;
import moodlab.desktop.presenter.calibration.Calibrator;
import moodlab.desktop.widget.FramePainter;

/** A calibration's page with its presenter and threads. */
final class CalibrationDesk {

    private final EventThread window = new EventThread();
    private final ExecutorService work = DaemonThreads.single("moodlab-calibration");
    private final ExecutorService painting = DaemonThreads.single("moodlab-calibration-preview");
    private final CalibrationPresenter presenter;
    private final CalibrationPage page;

    /** @param back leads to the start page */
    CalibrationDesk(Calibrator calibrator, Runnable back) {
        presenter = new CalibrationPresenter(calibrator, new Threads(work, window), this::show, back);
        page = new CalibrationPage(presenter);
    }

    private void show(CalibrationState state) {
        page.show(state);
    }

    CalibrationPage page() {
        return page;
    }

    CalibrationPresenter presenter() {
        return presenter;
    }

    void start(StartForm form) {
        FramePainter painter = new FramePainter(painting, image -> window.execute(() -> page.show(image)));
        presenter.start(form, (shot, reading) -> painter.seen(shot, reading.reading()));
    }

    /** Lets go of the threads. */
    void clear() {
        work.shutdown();
        painting.shutdown();
    }
}
