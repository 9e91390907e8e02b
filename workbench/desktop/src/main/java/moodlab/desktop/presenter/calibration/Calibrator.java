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

    /** A calibration that runs. */
    interface Sitting extends AutoCloseable {

        /** Goes through all prompts; empty where it was stopped or too little was seen. Blocks. */
        Optional<Calibration> pose();

        /** Goes on to the next expression; from any thread. */
        void skip();

        /** Ends it; from any thread. */
        void stop();

        @Override
        void close();
    }
}
