package moodlab.emotion;

import java.util.random.RandomGenerator;
import moodlab.domain.FaceImage;

/** Pictures to feed a network with. */
final class Faces {

    private Faces() {}

    static FaceImage noise(RandomGenerator random) {
        float[] gray = new float[FaceImage.SIDE * FaceImage.SIDE];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = random.nextFloat();
        }
        return FaceImage.of(gray);
    }
}
