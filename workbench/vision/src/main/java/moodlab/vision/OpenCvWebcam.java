package moodlab.vision;

import java.util.Optional;
import java.util.function.LongSupplier;
import moodlab.domain.Frame;
import org.bytedeco.opencv.global.opencv_videoio;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;

/** A webcam through OpenCV: V4L2, AVFoundation or Media Foundation. */
final class OpenCvWebcam implements WebcamDevice {

    private final VideoCapture capture;
    private final LongSupplier clock;
    private final Mat picture = new Mat();

    private OpenCvWebcam(VideoCapture capture, LongSupplier clock) {
        this.capture = capture;
        this.clock = clock;
    }

    /**
     * @param clock nanoseconds that frames are stamped with
     * @throws CameraException where there is no such webcam, or it opens but gives no picture
     */
    static OpenCvWebcam open(WebcamSettings settings, LongSupplier clock) {
        int index = settings.device();
        if (Webcams.knowsThatThereIsNo(index)) {
            throw new CameraException("There is no camera " + index
                    + ": plug one in, choose another number, or use a video file or the demo camera.");
        }
        OpenCvWebcam webcam = new OpenCvWebcam(new VideoCapture(index, Webcams.backend()), clock);
        webcam.ask(settings);
        if (!webcam.capture.isOpened() || webcam.read().isEmpty()) {
            webcam.close();
            throw new CameraException(
                    "Camera " + index + " gives no picture: close other programs that use it and allow"
                            + " this one to use cameras, or choose another number, a video file or the demo camera.");
        }
        return webcam;
    }

    private void ask(WebcamSettings settings) {
        capture.set(opencv_videoio.CAP_PROP_FRAME_WIDTH, settings.width());
        capture.set(opencv_videoio.CAP_PROP_FRAME_HEIGHT, settings.height());
        capture.set(opencv_videoio.CAP_PROP_FPS, settings.framesPerSecond());
    }

    @Override
    public Optional<Frame> read() {
        if (!capture.read(picture) || picture.empty()) {
            return Optional.empty();
        }
        return Optional.of(Pictures.frame(picture, clock.getAsLong()));
    }

    @Override
    public void close() {
        capture.release();
        capture.close();
        picture.close();
    }
}
