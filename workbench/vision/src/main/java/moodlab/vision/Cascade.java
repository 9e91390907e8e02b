package moodlab.vision;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import moodlab.domain.FaceBox;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * A cascade of boosted Haar features (Viola and Jones 2001, "Rapid object detection using a boosted cascade of simple
 * features", CVPR). Same picture, same hits. OpenCV works on the caller's thread alone: a face takes milliseconds, and
 * the other cores belong to the sound and the window.
 */
final class Cascade implements AutoCloseable {

    /** The side in pixels below which the cascades of faces know no face. */
    static final int SMALLEST = 20;

    private static final String FOLDER =
            "/org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/haarcascade_";
    private static final double SCALE_STEP = 1.1;

    /** Of equals the leftmost, then the topmost. */
    private static final Comparator<Hit> LARGEST_FIRST = Comparator.<Hit>comparingLong(
                    hit -> hit.box().area())
            .reversed()
            .thenComparingInt(hit -> hit.box().x())
            .thenComparingInt(hit -> hit.box().y());

    private final CascadeClassifier classifier;
    private final int neighbours;

    private Cascade(CascadeClassifier classifier, int neighbours) {
        this.classifier = classifier;
        this.neighbours = neighbours;
    }

    /**
     * Faces seen from the front: Lienhart's second cascade of gentle boosting.
     *
     * @param neighbours how many overlapping hits make a face
     * @throws CameraException where it cannot be written to JavaCPP's cache
     */
    static Cascade frontal(int neighbours) {
        return open("frontalface_alt2", neighbours);
    }

    /** Faces seen from their right side, so turned to the picture's left; as {@link #frontal}. */
    static Cascade profile(int neighbours) {
        return open("profileface", neighbours);
    }

    private static Cascade open(String name, int neighbours) {
        String resource = FOLDER + name + ".xml";
        try {
            CascadeClassifier classifier =
                    new CascadeClassifier(Loader.cacheResource(resource).getPath());
            if (classifier.empty()) {
                throw new IOException("no cascade in " + resource);
            }
            opencv_core.setNumThreads(1);
            return new Cascade(classifier, neighbours);
        } catch (IOException e) {
            throw new CameraException(
                    "The face finder cannot be unpacked: make room in the folder ~/.javacpp and see that it can be written.",
                    e);
        }
    }

    /**
     * Every face whose side lies between the two, in the picture's pixels, the largest first.
     *
     * @param picture equalised gray
     */
    List<Hit> hits(Mat picture, int from, int to) {
        if (Math.min(picture.cols(), picture.rows()) < SMALLEST || to < SMALLEST) {
            return List.of();
        }
        try (Size smallest = new Size(from, from);
                Size largest = new Size(to, to);
                RectVector found = new RectVector();
                IntPointer votes = new IntPointer()) {
            classifier.detectMultiScale2(picture, found, votes, SCALE_STEP, neighbours, 0, smallest, largest);
            return LongStream.range(0, found.size())
                    .mapToObj(i -> hit(found.get(i), votes.get(i)))
                    .sorted(LARGEST_FIRST)
                    .toList();
        }
    }

    private static Hit hit(Rect at, int votes) {
        return new Hit(new FaceBox(at.x(), at.y(), at.width(), at.height()), votes);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
