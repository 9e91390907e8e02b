package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.demo.DrawnFaceCamera;
import moodlab.demo.DrawnFaceSettings;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Face;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.vision.CascadeFaceFinder;
import moodlab.vision.FinderSettings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo's drawn face before the real finder and the real network. */
class DrawnFaceIsReadTest {

    private static final int PICTURES = 20;

    /** Filmed at one frame a second, so that the pictures differ. */
    private static List<Optional<Face>> faces(Emotion emotion) {
        DrawnFaceSettings settings = new DrawnFaceSettings(640, 480, 1, emotion.ordinal(), Pace.AS_FAST_AS_POSSIBLE);
        List<Optional<Face>> faces = new ArrayList<>();
        try (CascadeFaceFinder finder = CascadeFaceFinder.open(FinderSettings.USUAL);
                DrawnFaceCamera camera = new DrawnFaceCamera(settings, () -> EmotionDistribution.certain(emotion))) {
            while (faces.size() < PICTURES && camera.next() instanceof Frame frame) {
                faces.add(finder.find(frame));
            }
        }
        return faces;
    }

    @Test
    void isFoundGoodEnoughInNearlyEveryFrameWhateverItShows() {
        int found = 0;
        for (Emotion emotion : Emotion.values()) {
            found += (int) faces(emotion).stream()
                    .flatMap(Optional::stream)
                    .filter(face -> face.defects().isEmpty())
                    .count();
        }
        assertTrue(found >= 0.95 * PICTURES * Emotion.COUNT, found + " faces");
    }

    /** Fear is often taken for surprise, as the README of {@code workbench/demo} says. */
    @ParameterizedTest
    @EnumSource(
            value = Emotion.class,
            names = {"FEAR"},
            mode = EnumSource.Mode.EXCLUDE)
    void isReadAsWhatItShowsMostOfTheTime(Emotion emotion) {
        Assumptions.assumeTrue(
                Files.exists(RealData.root().resolve("data/models/face-emotion.zip")),
                "Skipped: there are no trained weights in data/models; train-face makes them.");
        CnnEmotionReader reader = new CnnEmotionReader(EmotionModel.shipped());
        List<Emotion> read = faces(emotion).stream()
                .flatMap(Optional::stream)
                .map(face -> reader.read(face.image()).top())
                .toList();
        long right = read.stream().filter(emotion::equals).count();
        assertTrue(right > PICTURES / 2, right + " of " + PICTURES + ", read as " + read);
    }
}
