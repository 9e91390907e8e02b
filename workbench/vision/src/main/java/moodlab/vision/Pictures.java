package moodlab.vision;

import moodlab.domain.Frame;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Frames to OpenCV's matrices and back. */
final class Pictures {

    private Pictures() {}

    /** @param bgr three bytes a pixel, without gaps between the rows */
    static Frame frame(Mat bgr, long nanos) {
        byte[] bytes = new byte[Math.toIntExact(bgr.total() * bgr.elemSize())];
        bgr.data().get(bytes);
        return Frame.of(bgr.cols(), bgr.rows(), nanos, bytes);
    }

    /** Fills the matrix, whose memory is used again where the size is the same. */
    static void copy(Frame frame, Mat into) {
        into.create(frame.height(), frame.width(), opencv_core.CV_8UC3);
        into.data().put(frame.toBytes());
    }
}
