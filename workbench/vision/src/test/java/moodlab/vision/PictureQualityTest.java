package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntBinaryOperator;
import moodlab.domain.FaceImage;
import org.junit.jupiter.api.Test;

class PictureQualityTest {

    private static final PictureQuality QUALITY = PictureQuality.USUAL;

    /** Gray in 0 … 255. */
    private static FaceImage face(IntBinaryOperator gray) {
        float[] values = new float[FaceImage.SIDE * FaceImage.SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = gray.applyAsInt(i % FaceImage.SIDE, i / FaceImage.SIDE) / 255f;
        }
        return FaceImage.of(values);
    }

    @Test
    void aLargeLitAndSharpFaceIsFullyTrusted() {
        assertEquals(1, QUALITY.of(face((x, y) -> (x / 4 + y / 4) % 2 == 0 ? 60 : 190), 200));
    }

    @Test
    void theWeakestMarkDecides() {
        FaceImage sharp = face((x, y) -> (x / 4 + y / 4) % 2 == 0 ? 60 : 190);
        assertEquals(0.5, QUALITY.of(sharp, 50), 1e-12);
        assertEquals(0, QUALITY.of(sharp, 20));
    }

    @Test
    void aPlainPictureIsNotSharp() {
        assertEquals(0, QUALITY.of(face((x, y) -> 128), 200));
        assertEquals(0, Grays.laplacianVariance(face((x, y) -> 3 * x)), 1e-9);
    }

    @Test
    void theDarkAndTheGlaringAreNotTrusted() {
        assertEquals(0, QUALITY.of(face((x, y) -> (x + y) % 2 == 0 ? 0 : 20), 200));
        assertEquals(0, QUALITY.of(face((x, y) -> (x + y) % 2 == 0 ? 255 : 235), 200));
        double dim = QUALITY.of(face((x, y) -> (x + y) % 2 == 0 ? 0 : 60), 200);
        assertTrue(dim > 0 && dim < 1, "dim " + dim);
    }

    @Test
    void aSingleBrightPixelHasTheVarianceOfItsLaplacian() {
        FaceImage spot = face((x, y) -> x == 20 && y == 20 ? 255 : 0);
        double n = 46 * 46;
        assertEquals((16 + 4) / n, Grays.laplacianVariance(spot), 1e-9);
    }

    @Test
    void aRampClimbs() {
        assertThrows(IllegalArgumentException.class, () -> new PictureQuality.Ramp(1, 1));
    }
}
