package moodlab.vision;

import moodlab.domain.FaceBox;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Cuts a face out of a frame as the network takes it: the square around the box's middle, wider by the margin, in gray,
 * brought to 48 × 48. Where the square leaves the picture, the picture's edge is repeated.
 *
 * @param margin what is added on each side, as a share of the box's longer side; negative cuts into the box
 */
public record FaceCrop(double margin) {

    public FaceCrop {
        if (!(margin > -0.5 && margin <= 2)) {
            throw new IllegalArgumentException("a margin lies in (-0.5, 2]: " + margin);
        }
    }

    /**
     * The face in that box.
     *
     * @throws IllegalArgumentException where the widened box lies outside the frame altogether
     */
    public FaceImage crop(Frame frame, FaceBox box) {
        try (Mat bgr = new Mat();
                Mat gray = new Mat()) {
            Pictures.copy(frame, bgr);
            opencv_imgproc.cvtColor(bgr, gray, opencv_imgproc.COLOR_BGR2GRAY);
            return crop(gray, box);
        }
    }

    /** As {@link #crop(Frame, FaceBox)}, from a frame that is gray already. */
    FaceImage crop(Mat gray, FaceBox box) {
        int longer = Math.max(box.width(), box.height());
        int side = Math.max(1, (int) Math.round(longer * (1 + 2 * margin)));
        int left = Math.floorDiv(2 * box.x() + box.width() - side, 2);
        int top = Math.floorDiv(2 * box.y() + box.height() - side, 2);
        try (Mat face = new Mat();
                Size size = new Size(FaceImage.SIDE, FaceImage.SIDE)) {
            cut(gray, left, top, side, face);
            int how = side > FaceImage.SIDE ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
            opencv_imgproc.resize(face, face, size, 0, 0, how);
            byte[] bytes = new byte[FaceImage.SIDE * FaceImage.SIDE];
            face.data().get(bytes);
            return FaceImage.ofBytes(bytes, 0);
        }
    }

    private static void cut(Mat gray, int left, int top, int side, Mat into) {
        int x = Math.max(0, left);
        int y = Math.max(0, top);
        int right = Math.min(gray.cols(), left + side);
        int bottom = Math.min(gray.rows(), top + side);
        if (right <= x || bottom <= y) {
            throw new IllegalArgumentException("the box lies outside the picture");
        }
        try (Rect inside = new Rect(x, y, right - x, bottom - y);
                Mat part = new Mat(gray, inside);
                Scalar unused = new Scalar()) {
            int edges = opencv_core.BORDER_REPLICATE | opencv_core.BORDER_ISOLATED;
            opencv_core.copyMakeBorder(
                    part, into, y - top, top + side - bottom, x - left, left + side - right, edges, unused);
        }
    }
}
