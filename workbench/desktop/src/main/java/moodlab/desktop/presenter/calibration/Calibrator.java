package moodlab.desktop.presenter.calibration;

import java.nio.file.Path;
import java.util.Optional;
import moodlab.desktop.presenter.StartForm;
import moodlab.emotion.person.Calibration;
import moodlab.session.CalibrationWatcher;

/** Opens calibrations and keeps what they give. */
public interface Calibrator {

    /**
     * May take seconds.
     *
     * @throws RuntimeException whose message is a sentence for a person, where the camera cannot be opened
     */
    Sitting open(StartForm form, CalibrationWatcher watcher);

    /**
     * Keeps it for later sessions; may wait for the disk.
     *
     * @return its file
     */
    Path keep(Calibration calibration);

    /** A calibration that has the camera until it was posed for. */
    interface Sitting {

        /**
         * Goes through all prompts, then lets the camera go, whatever happens. Blocks.
         *
         * @return empty where it was stopped, before or meanwhile, or too little was seen
         */
        Optional<Calibration> pose();

        /** Goes on to the next expression; from any thread. */
        void skip();

        /** Ends it; from any thread. */
        void stop();
    }
}
