package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.IntBinaryOperator;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;
import org.junit.jupiter.api.Test;

class FaceCropTest {

    /** Half a gray step. */
    private static final double ROUNDING = 0.5 / 255 + 1e-6;

    private static Frame frame(int width, int height, IntBinaryOperator gray) {
        byte[] bgr = new byte[width * height * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) gray.applyAsInt(i / 3 % width, i / 3 / width);
        }
        return Frame.of(width, height, 0, bgr);
    }

    @Test
    void aBoxOf48IsCopiedPixelByPixel() {
        Frame frame = frame(100, 80, (x, y) -> x + y);
        FaceImage face = new FaceCrop(0).crop(frame, new FaceBox(20, 10, 48, 48));
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 48; x++) {
                assertEquals((20 + x + 10 + y) / 255.0, face.at(x, y), ROUNDING);
            }
        }
    }

    @Test
    void aBoxTwiceAsLargeIsAveraged() {
        Frame frame = frame(120, 120, (x, y) -> 2 * x);
        FaceImage face = new FaceCrop(0).crop(frame, new FaceBox(0, 0, 96, 96));
        assertEquals((0 + 2) / 2 / 255.0, face.at(0, 5), ROUNDING);
        assertEquals((2 * 94 + 2 * 95) / 2 / 255.0, face.at(47, 5), ROUNDING);
    }

    @Test
    void theMarginWidensOnAllSides() {
        Frame frame = frame(120, 120, (x, y) -> x);
        FaceImage face = new FaceCrop(0.25).crop(frame, new FaceBox(40, 40, 32, 32));
        assertEquals(32 / 255.0, face.at(0, 0), ROUNDING);
        assertEquals(79 / 255.0, face.at(47, 47), ROUNDING);
    }

    @Test
    void aNegativeMarginCutsIntoTheBox() {
        Frame frame = frame(120, 120, (x, y) -> y);
        FaceImage face = new FaceCrop(-0.25).crop(frame, new FaceBox(10, 10, 96, 96));
        assertEquals(34 / 255.0, face.at(0, 0), ROUNDING);
        assertEquals(81 / 255.0, face.at(47, 47), ROUNDING);
    }

    @Test
    void edgesAreRepeatedWhereTheBoxLeavesThePicture() {
        Frame frame = frame(60, 60, (x, y) -> 4 * x);
        FaceImage face = new FaceCrop(0).crop(frame, new FaceBox(-10, -10, 48, 48));
        assertEquals(0, face.at(0, 0), ROUNDING);
        assertEquals(0, face.at(10, 30), ROUNDING);
        assertEquals(4 / 255.0, face.at(11, 30), ROUNDING);
        FaceImage right = new FaceCrop(0).crop(frame, new FaceBox(40, 40, 48, 48));
        assertEquals(4 * 59 / 255.0, right.at(20, 20), ROUNDING);
        assertEquals(4 * 59 / 255.0, right.at(47, 47), ROUNDING);
    }

    @Test
    void anOblongBoxIsWidenedToASquare() {
        Frame frame = frame(100, 100, (x, y) -> x);
        FaceImage face = new FaceCrop(0).crop(frame, new FaceBox(38, 20, 24, 48));
        assertEquals(26 / 255.0, face.at(0, 0), ROUNDING);
        assertEquals(73 / 255.0, face.at(47, 0), ROUNDING);
    }

    @Test
    void aBoxOutsideThePictureIsRefused() {
        Frame frame = frame(10, 10, (x, y) -> 0);
        assertThrows(IllegalArgumentException.class, () -> new FaceCrop(0).crop(frame, new FaceBox(20, 0, 5, 5)));
    }
}
