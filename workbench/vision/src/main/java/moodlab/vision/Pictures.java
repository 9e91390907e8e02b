package moodlab.vision;

import moodlab.domain.Frame;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Frames to OpenCV's matrices and back. */
final class Pictures {

    private Pictures() {}

    /** @param picture with one (gray), three (blue, green, red) or four (and alpha) bytes a pixel */
    static Frame frame(Mat picture, long nanos) {
        if (picture.channels() == 3 && picture.isContinuous()) {
            byte[] bytes = new byte[Math.toIntExact(picture.total() * picture.elemSize())];
            picture.data().get(bytes);
            return Frame.of(picture.cols(), picture.rows(), nanos, bytes);
        }
        try (Mat bgr = new Mat()) {
            switch (picture.channels()) {
                case 1 -> opencv_imgproc.cvtColor(picture, bgr, opencv_imgproc.COLOR_GRAY2BGR);
                case 4 -> opencv_imgproc.cvtColor(picture, bgr, opencv_imgproc.COLOR_BGRA2BGR);
                default -> picture.copyTo(bgr);
            }
            return frame(bgr, nanos);
        }
    }

    /** Fills the matrix, whose memory is used again where the size is the same. */
    static void copy(Frame frame, Mat into) {
        into.create(frame.height(), frame.width(), opencv_core.CV_8UC3);
        into.data().put(frame.toBytes());
    }
}
