package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import moodlab.domain.FaceImage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    private static final Augmentation NOTHING_BUT_THE_MIRROR = new Augmentation(0, 0, 0, 0);

    @RepeatedTest(20)
    void keepsGrayValuesInRange(RepetitionInfo info) {
        FaceImage face = noise(info.getCurrentRepetition());
        float[] varied = Augmentation.usual()
                .apply(face, new SplittableRandom(info.getCurrentRepetition()))
                .toArray();
        for (float value : varied) {
            assertTrue(value >= 0 && value <= 1);
        }
    }

    @Test
    void isTheSameForTheSameSeed() {
        FaceImage face = noise(1);
        FaceImage once = Augmentation.usual().apply(face, new SplittableRandom(2));
        assertEquals(once, Augmentation.usual().apply(face, new SplittableRandom(2)));
        assertNotEquals(once, Augmentation.usual().apply(face, new SplittableRandom(3)));
    }

    @RepeatedTest(4)
    void mirrorsAtMostWhereNothingElseIsAsked(RepetitionInfo info) {
        FaceImage face = noise(4);
        FaceImage varied = NOTHING_BUT_THE_MIRROR.apply(face, new SplittableRandom(info.getCurrentRepetition()));
        boolean mirrored = varied.at(0, 0) != face.at(0, 0);
        for (int x = 0; x < FaceImage.SIDE; x++) {
            int source = mirrored ? FaceImage.SIDE - 1 - x : x;
            assertEquals(face.at(source, 7), varied.at(x, 7), 1e-6);
        }
    }

    private static FaceImage noise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] gray = new float[FaceImage.SIDE * FaceImage.SIDE];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = random.nextFloat();
        }
        return FaceImage.of(gray);
    }
}
