package moodlab.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.calibration.Calibrator;
import moodlab.emotion.person.Calibration;
import moodlab.emotion.person.Calibrations;
import moodlab.emotion.person.Prompt;
import moodlab.session.CalibrationRun;
import moodlab.session.CalibrationSettings;
import moodlab.session.CalibrationWatcher;
import moodlab.session.CameraSpec;

/** Calibrates through the camera of the start page. */
record LiveCalibrations(Path home, Clock clock, WhoIsIn who) implements Calibrator {

    @Override
    public Sitting open(StartForm form, CalibrationWatcher watcher) {
        String camera = form.camera().equals(StartForm.FILE) ? form.cameraFile() : form.camera();
        who.checkCamera(form.camera(), form.participant());
        CalibrationSettings settings = new CalibrationSettings(
                home, form.participant(), CameraSpec.parse(camera), Prompt.MINUTE, Long.parseLong(form.seed()), false);
        return new Live(CalibrationRun.open(settings, watcher), clock);
    }

    @Override
    public Path keep(Calibration calibration) {
        return new Calibrations(home).save(calibration);
    }

    private record Live(CalibrationRun run, Clock clock) implements Sitting {

        @Override
        public Optional<Calibration> pose() {
            try (run) {
                return run.pose(clock.instant());
            }
        }

        @Override
        public void skip() {
            run.skip();
        }

        @Override
        public void stop() {
            run.stop();
        }
    }
}
