package moodlab.desktop;

import java.util.Optional;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.calibration.Calibrator;

/** The way from the start page to the calibration page and back. */
final class Calibrating {

    private final Calibrator calibrator;
    private final Pages pages;
    private final Runnable back;
    private Optional<CalibrationDesk> desk = Optional.empty();

    /** @param back is told when the calibration is over */
    Calibrating(Calibrator calibrator, Pages pages, Runnable back) {
        this.calibrator = calibrator;
        this.pages = pages;
        this.back = back;
    }

    /** Opens the page and begins. */
    void open(StartForm form) {
        CalibrationDesk next = new CalibrationDesk(calibrator, this::over);
        desk = Optional.of(next);
        pages.hold(next.page());
        pages.turnToPlain(next.page());
        next.start(form);
    }

    private void over() {
        desk.ifPresent(now -> {
            now.clear();
            pages.remove(now.page());
        });
        desk = Optional.empty();
        back.run();
    }

    /** The calibration that is open now. */
    Optional<CalibrationDesk> desk() {
        return desk;
    }
}
