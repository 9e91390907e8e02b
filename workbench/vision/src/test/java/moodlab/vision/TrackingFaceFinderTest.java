package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moodlab.domain.Defect;
import moodlab.domain.Face;
import moodlab.domain.FaceBox;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrackingFaceFinderTest {

    private static final long FRAME = 40_000_000L;

    /** Pictures of the clip that are gone through a second time: the first five seconds. */
    private static final int AGAIN = 125;

    private final TrackingFaceFinder finder = TrackingFaceFinder.open(FinderSettings.USUAL);

    @AfterEach
    void close() {
        finder.close();
    }

    private static List<Optional<Face>> faces(TrackingFaceFinder finder, String video) {
        return faces(finder, video, Integer.MAX_VALUE);
    }

    private static List<Optional<Face>> faces(TrackingFaceFinder finder, String video, int most) {
        List<Optional<Face>> faces = new ArrayList<>();
        FileSettings settings = new FileSettings(TestVideos.real(video), Pace.AS_FAST_AS_POSSIBLE, AtEnd.END);
        try (FileCamera camera = FileCamera.open(settings)) {
            while (faces.size() < most && camera.next() instanceof Frame frame) {
                faces.add(finder.find(frame));
            }
        }
        return faces;
    }

    private static long usable(List<Optional<Face>> faces) {
        return faces.stream()
                .flatMap(Optional::stream)
                .filter(face -> face.defects().isEmpty())
                .count();
    }

    @Test
    void followsTheClipThroughTiltsAndHandsAndSaysTheSameTwice() {
        List<Optional<Face>> once = faces(finder, "faces/WolfgangLanger_Pexels.mp4");
        assertTrue(usable(once) >= 0.98 * once.size(), usable(once) + " of " + once.size());
        try (TrackingFaceFinder other = TrackingFaceFinder.open(FinderSettings.USUAL)) {
            assertEquals(once.subList(0, AGAIN), faces(other, "faces/WolfgangLanger_Pexels.mp4", AGAIN));
        }
    }

    @Test
    void letsGoAtOnceWhenTheFaceIsGone() {
        List<Optional<Face>> faces = faces(finder, "faces/face_noface.mov");
        int last = 71;
        assertEquals(last + 1, usable(faces.subList(0, last + 1)));
        assertEquals(0, usable(faces.subList(last + 1, faces.size())));
    }

    @Test
    void findsAFaceThatComes() {
        List<Optional<Face>> faces = faces(finder, "faces/noface_face.mov");
        assertEquals(
                96,
                faces.indexOf(
                        faces.stream().filter(Optional::isPresent).findFirst().orElseThrow()));
        assertTrue(usable(faces) >= 70, "usable " + usable(faces));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertEquals(0, usable(faces(finder, "faces/no_face.mp4")));
    }

    @Test
    void followsAFaceThatMoves() {
        Mat photo = TestPictures.photo("single_face.jpg");
        FaceBox first = finder.find(at(photo, 0, 0)).orElseThrow().box();
        FaceBox box = first;
        for (int i = 1; i <= 10; i++) {
            box = finder.find(at(photo, 10 * i, i * FRAME)).orElseThrow().box();
        }
        assertEquals(first.x() - 100, box.x(), 0.1 * first.width());
    }

    @Test
    void noticesASecondFaceWithinTwoSeconds() {
        Mat photo = TestPictures.photo("single_face.jpg");
        Mat empty = TestPictures.lit(photo, 0, 128);
        Frame alone = TestPictures.frame(TestPictures.beside(photo, empty));
        Frame two = TestPictures.frame(TestPictures.beside(photo, photo));
        assertEquals(Set.of(), finder.find(at(alone, 0)).orElseThrow().defects());
        assertEquals(Set.of(), finder.find(at(two, FRAME)).orElseThrow().defects());
        assertEquals(
                Set.of(Defect.SEVERAL_FACES),
                finder.find(at(two, 2_000_000_000L)).orElseThrow().defects());
    }

    @Test
    void startsAnewWhenThePicturesSizeChanges() {
        Mat photo = TestPictures.photo("single_face.jpg");
        finder.find(at(TestPictures.frame(photo), 0));
        Frame small = at(TestPictures.frame(TestPictures.shrunk(photo, 150)), FRAME);
        assertTrue(finder.find(small).orElseThrow().box().width() < 75);
    }

    @Test
    void takesFramesOfAnySize() {
        for (int side : new int[] {1, 2, 19, 20, 21, 5000}) {
            assertEquals(Optional.empty(), finder.find(Frame.of(side, side, 0, new byte[side * side * 3])));
            assertEquals(Optional.empty(), finder.find(Frame.of(side, 1, 0, new byte[side * 3])));
        }
    }

    private static Frame at(Mat photo, int shift, long nanos) {
        return at(TestPictures.frame(TestPictures.withoutLeft(photo, shift + 1)), nanos, shift);
    }

    /** Widened again on the right, so that the size stays. */
    private static Frame at(Frame frame, long nanos, int missing) {
        int width = frame.width() + missing;
        byte[] from = frame.toBytes();
        byte[] to = new byte[width * frame.height() * 3];
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(from, y * frame.width() * 3, to, y * width * 3, frame.width() * 3);
        }
        return Frame.of(width, frame.height(), nanos, to);
    }

    private static Frame at(Frame frame, long nanos) {
        return Frame.of(frame.width(), frame.height(), nanos, frame.toBytes());
    }
}
