package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import moodlab.domain.Defect;
import moodlab.domain.Frame;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each defect in a picture that has it; the same picture without it passes. */
class QualityGateTest {

    private static final String PHOTO = "single_face.jpg";

    private final CascadeFaceFinder finder = CascadeFaceFinder.open(FinderSettings.USUAL);

    @AfterEach
    void close() {
        finder.close();
    }

    private Set<Defect> defects(Mat picture) {
        return defects(TestPictures.frame(picture));
    }

    private Set<Defect> defects(Frame frame) {
        return finder.find(frame).orElseThrow().defects();
    }

    @Test
    void passesAGoodPhoto() {
        assertEquals(Set.of(), defects(TestPictures.photo(PHOTO)));
    }

    @Test
    void refusesTheDark() {
        assertEquals(Set.of(), defects(TestPictures.lit(TestPictures.photo(PHOTO), 0.3, 0)));
        assertEquals(Set.of(Defect.TOO_DARK), defects(TestPictures.lit(TestPictures.photo(PHOTO), 0.1, 0)));
    }

    @Test
    void refusesTheGlaring() {
        assertEquals(Set.of(), defects(TestPictures.lit(TestPictures.photo(PHOTO), 1, 60)));
        assertEquals(Set.of(Defect.TOO_BRIGHT), defects(TestPictures.lit(TestPictures.photo(PHOTO), 1, 180)));
    }

    @Test
    void refusesTheBlurredInAnyLight() {
        Mat photo = TestPictures.photo(PHOTO);
        assertEquals(Set.of(), defects(TestPictures.blurred(photo, 3)));
        assertEquals(Set.of(Defect.BLURRED), defects(TestPictures.blurred(photo, 9)));
        assertEquals(Set.of(Defect.BLURRED), defects(TestPictures.lit(TestPictures.blurred(photo, 9), 0.4, 0)));
    }

    @Test
    void refusesTheSmall() {
        assertEquals(Set.of(), defects(TestPictures.shrunk(TestPictures.photo(PHOTO), 150)));
        assertEquals(Set.of(Defect.TOO_SMALL), defects(TestPictures.shrunk(TestPictures.photo(PHOTO), 80)));
    }

    @Test
    void refusesTheCutOff() {
        Mat photo = TestPictures.photo(PHOTO);
        int left = finder.find(TestPictures.frame(photo)).orElseThrow().box().x();
        assertEquals(Set.of(), defects(TestPictures.withoutLeft(photo, left)));
        assertEquals(Set.of(Defect.CUT_OFF), defects(TestPictures.withoutLeft(photo, left + 40)));
    }

    @Test
    void refusesTwoFacesOfOneSizeButNoFarOne() {
        Mat photo = TestPictures.photo(PHOTO);
        assertEquals(Set.of(Defect.SEVERAL_FACES), defects(TestPictures.beside(photo, photo)));
        assertEquals(Set.of(), defects(TestPictures.photo("multi_face.jpg")));
    }

    @ParameterizedTest
    @ValueSource(ints = {235, 384})
    void refusesTheTurnedAway(int index) throws Exception {
        assertEquals(Set.of(Defect.TURNED_AWAY), defects(TestPictures.fer(index)));
    }

    @Test
    void anOpenGateRefusesNothing() {
        try (CascadeFaceFinder open = CascadeFaceFinder.open(FinderSettings.USUAL.with(QualityGate.OPEN))) {
            Mat dark = TestPictures.lit(TestPictures.photo(PHOTO), 0.1, 0);
            assertEquals(
                    Set.of(), open.find(TestPictures.frame(dark)).orElseThrow().defects());
        }
    }

    @Test
    void refusesThresholdsThatLetNothingThrough() {
        assertThrows(IllegalArgumentException.class, () -> new QualityGate(0.9, 0.1, 0.05, 40, 0.9, 0.6, false));
    }
}
