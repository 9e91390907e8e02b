package moodlab.vision;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import moodlab.domain.Face;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceFinder;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * Finds faces seen from the front with a cascade of boosted Haar features (Viola and Jones 2001, "Rapid object detection
 * using a boosted cascade of simple features", CVPR; the cascade is Lienhart's {@code haarcascade_frontalface_alt2}), in
 * an equalised gray picture of reduced width. Same frame, same face.
 *
 * <p>Holds native memory until it is closed. Not for use by more than one thread at a time.
 */
public final class CascadeFaceFinder implements FaceFinder, AutoCloseable {

    private static final String CASCADE = "/org/bytedeco/opencv/" + Loader.getPlatform()
            + "/share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml";
    private static final double SCALE_STEP = 1.1;

    /** Of equals the leftmost, then the topmost: the cascade's own order is left to its threads. */
    private static final Comparator<FaceBox> BEST_FIRST = Comparator.comparingLong(FaceBox::area)
            .reversed()
            .thenComparingInt(FaceBox::x)
            .thenComparingInt(FaceBox::y);

    private final FinderSettings settings;
    private final CascadeClassifier cascade;
    private final Mat bgr = new Mat();
    private final Mat gray = new Mat();
    private final Mat small = new Mat();

    private CascadeFaceFinder(FinderSettings settings, CascadeClassifier cascade) {
        this.settings = settings;
        this.cascade = cascade;
    }

    /**
     * Unpacks the cascade.
     *
     * @throws CameraException where it cannot be written to JavaCPP's cache
     */
    public static CascadeFaceFinder open(FinderSettings settings) {
        try {
            CascadeClassifier cascade =
                    new CascadeClassifier(Loader.cacheResource(CASCADE).getPath());
            if (cascade.empty()) {
                throw new IOException("no cascade in " + CASCADE);
            }
            return new CascadeFaceFinder(settings, cascade);
        } catch (IOException e) {
            throw new CameraException(
                    "The face finder cannot be unpacked: make room in the folder ~/.javacpp and see that it can be written.",
                    e);
        }
    }

    @Override
    public Optional<Face> find(Frame frame) {
        Pictures.copy(frame, bgr);
        opencv_imgproc.cvtColor(bgr, gray, opencv_imgproc.COLOR_BGR2GRAY);
        return Arrays.stream(boxes()).min(BEST_FIRST).map(this::face);
    }

    private Face face(FaceBox box) {
        FaceImage image = settings.crop().crop(gray, box);
        return new Face(box, image, settings.quality().of(image, box.width()));
    }

    /** Every face of the gray picture, in its own pixels. */
    private FaceBox[] boxes() {
        double scale = Math.min(1, settings.searchWidth() / (double) gray.cols());
        int width = Math.max(1, (int) Math.round(gray.cols() * scale));
        int height = Math.max(1, (int) Math.round(gray.rows() * scale));
        int smallest = (int) Math.round(settings.smallestFace() * Math.min(width, height));
        try (Size size = new Size(width, height);
                Size from = new Size(smallest, smallest);
                Size any = new Size();
                RectVector hits = new RectVector()) {
            opencv_imgproc.resize(gray, small, size, 0, 0, opencv_imgproc.INTER_AREA);
            opencv_imgproc.equalizeHist(small, small);
            cascade.detectMultiScale(small, hits, SCALE_STEP, settings.neighbours(), 0, from, any);
            return Arrays.stream(hits.get()).map(hit -> box(hit, scale)).toArray(FaceBox[]::new);
        }
    }

    private static FaceBox box(Rect hit, double scale) {
        int x = (int) Math.round(hit.x() / scale);
        int y = (int) Math.round(hit.y() / scale);
        return new FaceBox(x, y, (int) Math.round(hit.width() / scale), (int) Math.round(hit.height() / scale));
    }

    @Override
    public void close() {
        cascade.close();
        bgr.close();
        gray.close();
        small.close();
    }
}
