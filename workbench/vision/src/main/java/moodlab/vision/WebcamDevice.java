package moodlab.vision;

import java.util.Optional;
import moodlab.domain.Frame;

/** A webcam that is open. */
interface WebcamDevice extends AutoCloseable {

    /** Waits for the next picture; nothing where the device no longer gives any. */
    Optional<Frame> read();

    @Override
    void close();

    /** Opens a webcam. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens it and waits for its first picture.
         *
         * @throws CameraException where there is none or it is in use
         */
        WebcamDevice open();
    }
}
