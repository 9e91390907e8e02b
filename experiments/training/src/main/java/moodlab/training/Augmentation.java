package moodlab.training;

import java.util.random.RandomGenerator;
import moodlab.domain.FaceImage;

/**
 * Chance variants of a face that mean the same: mirrored (half of the time), turned, scaled, shifted, and lit otherwise (a
 * gamma curve and a ramp of light). Pixels from beyond the edge repeat the edge.
 *
 * @param degrees most rotation either way
 * @param scale most relative change of size, for example 0.1
 * @param shift most shift in pixels, each way
 * @param light most change of light, as a share of white
 */
record Augmentation(double degrees, double scale, double shift, double light) {

    private static final int SIDE = FaceImage.SIDE;

    static Augmentation usual() {
        return new Augmentation(8, 0.08, 2.5, 0.12);
    }

    FaceImage apply(FaceImage face, RandomGenerator random) {
        double mirror = random.nextBoolean() ? -1 : 1;
        double angle = Math.toRadians(spread(random, degrees));
        double size = Math.exp(spread(random, scale));
        double[] move = {spread(random, shift), spread(random, shift)};
        double cos = Math.cos(angle) / size;
        double sin = Math.sin(angle) / size;
        Light lamp = new Light(Math.exp(spread(random, 2 * light)), spread(random, light), spread(random, light));
        float[] source = face.toArray();
        float[] out = new float[SIDE * SIDE];
        double middle = (SIDE - 1) / 2.0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double dx = (x - middle) * mirror - move[0];
                double dy = y - middle - move[1];
                double gray = sample(source, middle + cos * dx + sin * dy, middle - sin * dx + cos * dy);
                out[y * SIDE + x] = lamp.on(gray, (x - middle) / middle, (y - middle) / middle);
            }
        }
        return FaceImage.of(out);
    }

    private record Light(double gamma, double slopeX, double slopeY) {

        float on(double gray, double x, double y) {
            double lit = Math.pow(gray, gamma) * (1 + slopeX * x + slopeY * y);
            return (float) Math.min(1, Math.max(0, lit));
        }
    }

    private static double spread(RandomGenerator random, double most) {
        return (2 * random.nextDouble() - 1) * most;
    }

    /** Between the four pixels around a point. */
    private static double sample(float[] source, double x, double y) {
        double insideX = Math.min(SIDE - 1, Math.max(0, x));
        double insideY = Math.min(SIDE - 1, Math.max(0, y));
        int left = (int) insideX;
        int top = (int) insideY;
        int right = Math.min(SIDE - 1, left + 1);
        int bottom = Math.min(SIDE - 1, top + 1);
        double shareX = insideX - left;
        double shareY = insideY - top;
        double upper = source[top * SIDE + left] * (1 - shareX) + source[top * SIDE + right] * shareX;
        double lower = source[bottom * SIDE + left] * (1 - shareX) + source[bottom * SIDE + right] * shareX;
        return upper * (1 - shareY) + lower * shareY;
    }
}
