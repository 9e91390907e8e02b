package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Face;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CascadeFaceFinderTest {

    private final CascadeFaceFinder finder = CascadeFaceFinder.open(FinderSettings.USUAL);

    @AfterEach
    void close() {
        finder.close();
    }

    /** In every eighth frame: the rest looks alike. */
    private List<Optional<Face>> facesOf(String video) {
        List<Optional<Face>> faces = new ArrayList<>();
        FileSettings settings = new FileSettings(TestVideos.real(video), Pace.AS_FAST_AS_POSSIBLE, AtEnd.END);
        try (FileCamera camera = FileCamera.open(settings)) {
            for (int i = 0; camera.next() instanceof Frame frame; i++) {
                if (i % 8 == 0) {
                    faces.add(finder.find(frame));
                }
            }
        }
        return faces;
    }

    private double shareWithFace(String video) {
        List<Optional<Face>> faces = facesOf(video);
        return faces.stream().filter(Optional::isPresent).count() / (double) faces.size();
    }

    @Test
    void findsTheFaceOfTheClipInNearlyEveryFrame() {
        assertTrue(shareWithFace("faces/WolfgangLanger_Pexels.mp4") >= 0.95);
    }

    @Test
    void findsHardlyAnyFaceWhereThereIsNone() {
        assertTrue(shareWithFace("faces/no_face.mp4") <= 0.05);
    }

    @Test
    void theSameFrameGivesTheSameFace() {
        List<Optional<Face>> once = facesOf("faces/face_noface.mov");
        assertEquals(once, facesOf("faces/face_noface.mov"));
    }

    @Test
    void theBoxLiesOnTheFaceOfThePhoto() {
        Face face = facesOf("faces/single_face.jpg").get(0).orElseThrow();
        assertTrue(face.quality() > 0.5, "quality " + face.quality());
        assertTrue(face.box().width() > 100, "box " + face.box());
    }

    @Test
    void aPlainPictureHasNoFace() {
        assertTrue(finder.find(Frame.of(320, 240, 0, new byte[320 * 240 * 3])).isEmpty());
    }

    @Test
    void aTinyPictureHasNoFace() {
        assertTrue(finder.find(Frame.of(1, 1, 0, new byte[3])).isEmpty());
    }
}
