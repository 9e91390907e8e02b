package moodlab.training;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import moodlab.domain.FaceImage;

/** What another camera, lamp or face finder does to a picture; each always the same, to measure under. */
enum Hardship {
    /** Gamma 2.2. */
    DARK(p -> lit(p, new Lamp(2.2, 0, 0))),
    /** Gamma 0.45. */
    BRIGHT(p -> lit(p, new Lamp(0.45, 0, 0))),
    /** Light from the right: 60 % more there, 60 % less on the left. */
    SIDE_LIGHT(p -> lit(p, new Lamp(1, 0.6, 0))),
    /** By 1–2–1 each way, three times. */
    BLURRED(p -> Harm.blurred(Harm.blurred(Harm.blurred(p, FaceImage.SIDE), FaceImage.SIDE), FaceImage.SIDE)),
    /** As if taken with 24 × 24 pixels. */
    COARSE(p -> Harm.coarse(p, FaceImage.SIDE, 24)),
    /** With a deviation of 0.06 of white. */
    GRAINY(Hardship::grainy),
    /** By 12 degrees. */
    TURNED(p -> new Placement(1, Math.toRadians(12), 1, 1, 0, 0).cut(p, FaceImage.SIDE)),
    /** The face a sixth larger: cropped too narrowly. */
    NEAR(p -> new Placement(1, 0, 7 / 6.0, 1, 0, 0).cut(p, FaceImage.SIDE)),
    /** The face a seventh smaller: cropped too widely. */
    FAR(p -> new Placement(1, 0, 6 / 7.0, 1, 0, 0).cut(p, FaceImage.SIDE)),
    /** By four pixels each way. */
    SHIFTED(p -> new Placement(1, 0, 1, 1, 4, 4).cut(p, FaceImage.SIDE));

    private final UnaryOperator<float[]> change;

    Hardship(UnaryOperator<float[]> change) {
        this.change = change;
    }

    FaceImage on(FaceImage face) {
        return FaceImage.of(change.apply(face.toArray()));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static float[] lit(float[] picture, Lamp lamp) {
        lamp.shine(picture, FaceImage.SIDE);
        return picture;
    }

    private static float[] grainy(float[] picture) {
        Harm.grain(picture, 0.06, new SplittableRandom(1));
        return picture;
    }
}
