package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import moodlab.domain.Frame;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** A hundredth of an hour of frames; the whole hour is a command in the README. */
class MemoryTest {

    private static final int WARM = 200;
    private static final int FRAMES = 1_080;

    /** A gray frame that is not given back is 0.3 MB, which would make 260 MB; the Java heap may settle within 200. */
    private static final long MOST_GROWTH = 200L << 20;

    @Test
    void staysFlat() {
        Mat photo = TestPictures.shrunk(TestPictures.photo("single_face.jpg"), 640);
        byte[] picture = TestPictures.frame(photo).toBytes();
        long before = 0;
        try (TrackingFaceFinder finder = TrackingFaceFinder.open(FinderSettings.USUAL)) {
            for (int i = 0; i < FRAMES; i++) {
                boolean lost = i % 100 == 99;
                byte[] bytes = lost ? new byte[picture.length] : picture;
                finder.find(Frame.of(photo.cols(), photo.rows(), i * 33_333_333L, bytes));
                before = i == WARM ? Pointer.physicalBytes() : before;
            }
            long growth = Pointer.physicalBytes() - before;
            assertTrue(growth < MOST_GROWTH, "grown by " + (growth >> 20) + " MiB");
        }
    }
}
