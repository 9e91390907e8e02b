package moodlab.vision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import moodlab.domain.FaceBox;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * The ways in which faces are looked for in a picture: everywhere, turned to a side, and near the place where one was.
 *
 * <p>Holds native memory until it is closed. Not for use by more than one thread at a time.
 */
final class FaceSearch implements AutoCloseable {

    /** How much nearer or farther a face can come between two frames. */
    private static final double GROWTH = 1.3;
    /** A head is tilted by so much, in degrees, where it is no longer found upright. */
    private static final double[] TILTS = {-20, 20};

    private final double smallestFace;
    private final Cascade frontal;
    private final Cascade nearby;
    private final Cascade profile;
    private final Mat turned = new Mat();

    FaceSearch(FinderSettings settings) {
        this.smallestFace = settings.smallestFace();
        this.frontal = Cascade.frontal(settings.neighbours());
        this.nearby = Cascade.frontal(1);
        this.profile = Cascade.profile(settings.profileNeighbours());
    }

    /** Every face seen from the front, in the frame's pixels: the sure ones first, of those the largest. */
    List<Hit> everywhere(SearchPicture picture) {
        Mat searched = picture.searched();
        return frontal.hits(searched, smallest(picture), Math.min(searched.cols(), searched.rows())).stream()
                .map(hit -> hit.at(picture.inFrame(hit.box())))
                .sorted(Comparator.comparing(hit -> !hit.isSure()))
                .toList();
    }

    /** A face seen from the side, whichever it is, in the frame's pixels: the largest of its side. */
    Optional<FaceBox> fromTheSide(SearchPicture picture) {
        Mat searched = picture.searched();
        return side(searched, smallest(picture), Math.min(searched.cols(), searched.rows()))
                .map(picture::inFrame);
    }

    /** The face seen from the side near to where a face was a moment ago. */
    Optional<FaceBox> fromTheSideNear(SearchPicture picture, FaceBox last) {
        int side = picture.inSearched(last).width();
        try (Rect window = picture.around(last);
                Mat part = new Mat(picture.searched(), window)) {
            return side(part, least(side), most(side))
                    .map(hit -> moved(hit, window))
                    .map(picture::inFrame);
        }
    }

    private Optional<FaceBox> side(Mat part, int from, int to) {
        Optional<FaceBox> left =
                profile.hits(part, from, to).stream().findFirst().map(Hit::box);
        if (left.isPresent()) {
            return left;
        }
        opencv_core.flip(part, turned, 1);
        return profile.hits(turned, from, to).stream()
                .findFirst()
                .map(Hit::box)
                .map(box -> new FaceBox(part.cols() - box.x() - box.width(), box.y(), box.width(), box.height()));
    }

    private int smallest(SearchPicture picture) {
        return Math.max(Cascade.SMALLEST, (int) Math.round(smallestFace * picture.shorterSide()));
    }

    /** The face that was in that box of the frame a moment ago, upright or tilted a little. */
    Optional<FaceBox> near(SearchPicture picture, FaceBox last) {
        try (Rect window = picture.around(last);
                Mat part = new Mat(picture.searched(), window)) {
            int side = picture.inSearched(last).width();
            Optional<FaceBox> hit = nearest(part, side);
            for (int i = 0; hit.isEmpty() && i < TILTS.length; i++) {
                double tilt = TILTS[i];
                tilt(part, tilt);
                hit = nearest(turned, side).map(found -> upright(found, part, tilt));
            }
            return hit.map(found -> moved(found, window)).map(picture::inFrame);
        }
    }

    /** Of the hits of a like size the one whose middle is nearest to the window's. */
    private Optional<FaceBox> nearest(Mat window, int side) {
        return nearby.hits(window, least(side), most(side)).stream()
                .map(Hit::box)
                .min((one, other) -> Double.compare(offMiddle(one, window), offMiddle(other, window)));
    }

    private static int least(int side) {
        return Math.max(Cascade.SMALLEST, (int) Math.floor(side / GROWTH));
    }

    private static int most(int side) {
        return Math.max(Cascade.SMALLEST, (int) Math.ceil(side * GROWTH));
    }

    private static FaceBox moved(FaceBox hit, Rect window) {
        return new FaceBox(hit.x() + window.x(), hit.y() + window.y(), hit.width(), hit.height());
    }

    private static double offMiddle(FaceBox box, Mat window) {
        return Math.hypot(
                box.x() + (box.width() - window.cols()) / 2.0, box.y() + (box.height() - window.rows()) / 2.0);
    }

    private void tilt(Mat window, double degrees) {
        try (Point2f middle = new Point2f(window.cols() / 2f, window.rows() / 2f);
                Mat turn = opencv_imgproc.getRotationMatrix2D(middle, degrees, 1)) {
            opencv_imgproc.warpAffine(window, turned, turn, window.size());
        }
    }

    /** The box of the same size around the point that the tilted box's middle was. */
    private static FaceBox upright(FaceBox hit, Mat window, double degrees) {
        double angle = Math.toRadians(degrees);
        double dx = hit.x() + hit.width() / 2.0 - window.cols() / 2.0;
        double dy = hit.y() + hit.height() / 2.0 - window.rows() / 2.0;
        double x = window.cols() / 2.0 + Math.cos(angle) * dx - Math.sin(angle) * dy;
        double y = window.rows() / 2.0 + Math.sin(angle) * dx + Math.cos(angle) * dy;
        return new FaceBox(
                (int) Math.round(x - hit.width() / 2.0),
                (int) Math.round(y - hit.height() / 2.0),
                hit.width(),
                hit.height());
    }

    @Override
    public void close() {
        frontal.close();
        nearby.close();
        profile.close();
        turned.close();
    }
}
