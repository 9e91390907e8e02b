package moodlab.vision;

import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import moodlab.domain.Frame;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** The photo of one face, and what spoils it. */
final class TestPictures {

    private static final int SIDE = 48;
    private static final int HEADER = 16;

    private TestPictures() {}

    static Mat photo(String name) {
        Path file = TestVideos.real("faces/" + name);
        return opencv_imgcodecs.imread(file.toString());
    }

    static Frame frame(Mat bgr) {
        return Pictures.frame(bgr, 0);
    }

    /** Each value times the factor, plus the shift. */
    static Mat lit(Mat picture, double factor, double shift) {
        Mat lit = new Mat();
        picture.convertTo(lit, -1, factor, shift);
        return lit;
    }

    /** @param sigma of the Gaussian, in pixels */
    static Mat blurred(Mat picture, double sigma) {
        Mat blurred = new Mat();
        opencv_imgproc.GaussianBlur(picture, blurred, new Size(0, 0), sigma);
        return blurred;
    }

    static Mat shrunk(Mat picture, int width) {
        Mat small = new Mat();
        Size size = new Size(width, width * picture.rows() / picture.cols());
        opencv_imgproc.resize(picture, small, size, 0, 0, opencv_imgproc.INTER_AREA);
        return small;
    }

    static Mat withoutLeft(Mat picture, int columns) {
        return new Mat(picture, new Rect(columns, 0, picture.cols() - columns, picture.rows())).clone();
    }

    static Mat beside(Mat left, Mat right) {
        Mat both = new Mat();
        opencv_core.hconcat(new MatVector(left, right), both);
        return both;
    }

    /** A picture of FER2013's PublicTest, three times as large, on gray. */
    static Frame fer(int index) throws Exception {
        Path file = TestVideos.real("fer2013/validation-images-idx3-ubyte.gz");
        byte[] gray = new byte[SIDE * SIDE];
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(HEADER + (long) index * gray.length);
            in.readFully(gray);
        }
        Mat face = new Mat(SIDE, SIDE, opencv_core.CV_8UC1);
        face.data().put(gray);
        opencv_imgproc.resize(face, face, new Size(3 * SIDE, 3 * SIDE), 0, 0, opencv_imgproc.INTER_CUBIC);
        Mat canvas = new Mat();
        opencv_core.copyMakeBorder(face, canvas, 48, 48, 88, 88, opencv_core.BORDER_CONSTANT, new Scalar(128));
        opencv_imgproc.cvtColor(canvas, canvas, opencv_imgproc.COLOR_GRAY2BGR);
        return frame(canvas);
    }
}
