package moodlab.vision;

import moodlab.domain.FaceBox;
import moodlab.domain.Frame;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * One frame as faces are searched in it: gray, reduced, equalised, and with its edges repeated outwards, so that a face
 * that is cut by an edge can still be found. Its memory is used again for the next frame.
 */
final class SearchPicture implements AutoCloseable {

    /** How far the edges are repeated, as a share of the shorter side. */
    private static final double RIM = 0.1;

    private final int searchWidth;
    private final Mat bgr = new Mat();
    private final Mat gray = new Mat();
    private final Mat reduced = new Mat();
    private final Mat searched = new Mat();
    private double scale = 1;
    private int rim;

    /** @param searchWidth the width in pixels that a wider frame is reduced to */
    SearchPicture(int searchWidth) {
        this.searchWidth = searchWidth;
    }

    void take(Frame frame) {
        Pictures.copy(frame, bgr);
        opencv_imgproc.cvtColor(bgr, gray, opencv_imgproc.COLOR_BGR2GRAY);
        scale = Math.min(1, searchWidth / (double) frame.width());
        int width = Math.max(1, (int) Math.round(frame.width() * scale));
        int height = Math.max(1, (int) Math.round(frame.height() * scale));
        rim = (int) Math.round(RIM * Math.min(width, height));
        try (Size size = new Size(width, height);
                Scalar unused = new Scalar()) {
            opencv_imgproc.resize(gray, reduced, size, 0, 0, opencv_imgproc.INTER_AREA);
            opencv_imgproc.equalizeHist(reduced, reduced);
            opencv_core.copyMakeBorder(reduced, searched, rim, rim, rim, rim, opencv_core.BORDER_REPLICATE, unused);
        }
    }

    /** The frame's gray values, in its own size. */
    Mat gray() {
        return gray;
    }

    /** What is searched. */
    Mat searched() {
        return searched;
    }

    /** The shorter side of what was the frame in the searched picture. */
    int shorterSide() {
        return Math.min(reduced.cols(), reduced.rows());
    }

    /** Around a box of the frame, twice its side in each direction as far as the searched picture goes. */
    Rect around(FaceBox box) {
        FaceBox at = inSearched(box);
        int x = Math.max(0, at.x() - at.width() / 2);
        int y = Math.max(0, at.y() - at.height() / 2);
        int right = Math.min(searched.cols(), at.x() + at.width() + at.width() / 2);
        int bottom = Math.min(searched.rows(), at.y() + at.height() + at.height() / 2);
        return new Rect(x, y, Math.max(1, right - x), Math.max(1, bottom - y));
    }

    /** From a box of the searched picture to one of the frame. */
    FaceBox inFrame(FaceBox hit) {
        return new FaceBox(
                (int) Math.round((hit.x() - rim) / scale),
                (int) Math.round((hit.y() - rim) / scale),
                Math.max(1, (int) Math.round(hit.width() / scale)),
                Math.max(1, (int) Math.round(hit.height() / scale)));
    }

    /** From a box of the frame to one of the searched picture. */
    FaceBox inSearched(FaceBox box) {
        return new FaceBox(
                (int) Math.round(box.x() * scale) + rim,
                (int) Math.round(box.y() * scale) + rim,
                Math.max(1, (int) Math.round(box.width() * scale)),
                Math.max(1, (int) Math.round(box.height() * scale)));
    }

    @Override
    public void close() {
        bgr.close();
        gray.close();
        reduced.close();
        searched.close();
    }
}
