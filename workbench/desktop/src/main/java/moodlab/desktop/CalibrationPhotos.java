package moodlab.desktop;

import java.util.Optional;
import java.util.function.Consumer;
import moodlab.desktop.presenter.calibration.CalibrationState;
import moodlab.domain.Affect;
import moodlab.emotion.person.Prompt;

/** Poses for a calibration and takes pictures. */
final class CalibrationPhotos {

    private final MainFrame frame;
    private final LibraryPhotos.Camera camera;

    CalibrationPhotos(MainFrame frame, LibraryPhotos.Camera camera) {
        this.frame = frame;
        this.camera = camera;
    }

    /** Neutral and a smile are posed, the others are skipped: that is enough for a result. */
    void take() {
        tell(now -> now.startPage().calibrateButton().doClick());
        Patience.waitFor(() -> frame.desks().calibration().desk().isPresent());
        Patience.waitFor(() -> state().number() == 2 && state().leftShare() < 0.6);
        camera.save().accept("calibration-pose");
        for (int prompt = 3; prompt <= Prompt.MINUTE.size(); prompt++) {
            int number = prompt;
            Patience.waitFor(() -> state().number() == number);
            tell(now -> desk().presenter().skip());
        }
        Patience.waitFor(() -> state().step() == CalibrationState.Step.FEELING);
        camera.save().accept("calibration-feeling");
        tell(now -> desk().presenter().felt(Optional.of(new Affect(0.5, 0.25))));
        camera.save().accept("calibration-result");
        tell(now -> desk().presenter().leave());
        Patience.waitFor(() -> frame.desks().calibration().desk().isEmpty());
    }

    private CalibrationDesk desk() {
        return frame.desks()
                .calibration()
                .desk()
                .orElseThrow(() -> new DesktopUnavailable("The demo calibration did not go on."));
    }

    private CalibrationState state() {
        return desk().presenter().state();
    }

    private void tell(Consumer<MainFrame> order) {
        camera.tell().accept(order);
    }
}
