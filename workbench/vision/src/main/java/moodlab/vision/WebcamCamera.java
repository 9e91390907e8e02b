package moodlab.vision;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import moodlab.domain.Camera;
import moodlab.domain.Frame;
import moodlab.domain.Shot;

/**
 * A webcam. One that stops giving pictures (unplugged, taken by another program) is {@link Shot.Lost}; each later call
 * then waits a moment and tries to open it again, until it is back. One that shows the same picture for two seconds is
 * lost, too, until it shows another.
 */
public final class WebcamCamera implements Camera {

    private static final long WAIT_NANOS = 500_000_000L;

    private final WebcamDevice.Opener opener;
    private final LongConsumer sleeper;
    private final FrozenPicture frozen = new FrozenPicture();
    /** Null while the camera is lost. */
    private WebcamDevice device;

    private boolean closed;

    private WebcamCamera(WebcamDevice.Opener opener, LongConsumer sleeper) {
        this.opener = opener;
        this.sleeper = sleeper;
        this.device = opener.open();
    }

    /**
     * Opens the webcam and waits for its first picture.
     *
     * @param clock nanoseconds that frames are stamped with
     * @throws CameraException where there is no such webcam or it is in use
     */
    public static WebcamCamera open(WebcamSettings settings, LongSupplier clock) {
        return open(() -> OpenCvWebcam.open(settings, clock), LockSupport::parkNanos);
    }

    static WebcamCamera open(WebcamDevice.Opener opener, LongConsumer sleeper) {
        return new WebcamCamera(opener, sleeper);
    }

    @Override
    public Shot next() {
        if (closed) {
            return new Shot.Ended();
        }
        if (device == null) {
            sleeper.accept(WAIT_NANOS);
            try {
                device = opener.open();
            } catch (CameraException e) {
                return new Shot.Lost(e.getMessage());
            }
        }
        Optional<Frame> frame = device.read();
        return frame.map(this::shot).orElseGet(this::lose);
    }

    private Shot shot(Frame frame) {
        return frozen.frozen(frame)
                ? new Shot.Lost("The camera shows the same picture all the time: open its shutter, or plug it in anew.")
                : frame;
    }

    private Shot lose() {
        release();
        return new Shot.Lost(
                "The camera stopped giving pictures: check its cable; it is opened again as soon as it answers.");
    }

    @Override
    public void close() {
        closed = true;
        release();
    }

    private void release() {
        if (device != null) {
            device.close();
            device = null;
        }
    }
}
