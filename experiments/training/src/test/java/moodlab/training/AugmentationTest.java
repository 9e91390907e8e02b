package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import moodlab.domain.FaceImage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    private static final int SIDE = FaceImage.SIDE;
    private static final Augmentation NOTHING_BUT_THE_MIRROR = new Augmentation(0, 0, 0, 0, 0, 0);

    @RepeatedTest(20)
    void keepsGrayValuesInRange(RepetitionInfo info) {
        SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
        float[] varied = new Augmentation(12, 0.14, 0.06, 3.5, 0.2, 0.33).apply(noise(7), 44, random);
        assertEquals(44 * 44, varied.length);
        for (float value : varied) {
            assertTrue(value >= 0 && value <= 1);
        }
    }

    @Test
    void isTheSameForTheSameSeed() {
        float[] once = Augmentation.usual().apply(noise(1), 44, new SplittableRandom(2));
        assertArrayEquals(once, Augmentation.usual().apply(noise(1), 44, new SplittableRandom(2)));
        assertFalse(Arrays.equals(once, Augmentation.usual().apply(noise(1), 44, new SplittableRandom(3))));
    }

    @RepeatedTest(4)
    void mirrorsAtMostWhereNothingElseIsAsked(RepetitionInfo info) {
        float[] face = noise(4);
        float[] varied = NOTHING_BUT_THE_MIRROR.apply(face, SIDE, new SplittableRandom(info.getCurrentRepetition()));
        boolean mirrored = Math.abs(varied[0] - face[0]) > 0.01;
        for (int x = 0; x < SIDE; x++) {
            int source = mirrored ? SIDE - 1 - x : x;
            // light goes through a table of 256 grays
            assertEquals(face[7 * SIDE + source], varied[7 * SIDE + x], 0.5 / 255);
        }
    }

    @Test
    void cutsTheMiddleOut() {
        float[] face = new float[SIDE * SIDE];
        face[24 * SIDE + 24] = 1;
        float[] varied = NOTHING_BUT_THE_MIRROR.apply(face, 40, new SplittableRandom(1));
        int found = -1;
        for (int i = 0; i < varied.length; i++) {
            found = varied[i] > 0.9 ? i : found;
        }
        assertEquals(20, found / 40);
        assertTrue(found % 40 == 20 || found % 40 == 19, "column " + found % 40);
    }

    @Test
    void blurKeepsAnEvenPictureAndSpreadsAPoint() {
        float[] even = new float[100];
        Arrays.fill(even, 0.5f);
        assertArrayEquals(even, Harm.blurred(even, 10), 1e-6f);
        assertArrayEquals(even, Harm.coarse(even, 10, 4), 1e-6f);
        float[] point = new float[100];
        point[55] = 1;
        assertEquals(0.25, Harm.blurred(point, 10)[55], 1e-6);
        assertEquals(0.125, Harm.blurred(point, 10)[56], 1e-6);
    }

    private static float[] noise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] gray = new float[SIDE * SIDE];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = random.nextFloat();
        }
        return gray;
    }
}
