package moodlab.training;

import java.util.random.RandomGenerator;
import moodlab.domain.FaceImage;

/**
 * Chance variants of a face that mean the same, as another camera, finder, lamp or hand might have given it: mirrored (half
 * of the time), turned, scaled, stretched, shifted, lit otherwise; sometimes blurred, taken with fewer pixels, grainy, or
 * partly hidden. Pixels from beyond the edge repeat the edge.
 *
 * @param degrees most rotation either way
 * @param scale most relative change of size, for example 0.15
 * @param stretch most relative change of width against height
 * @param shift most shift in pixels, each way
 * @param light most change of light, as a share of white
 * @param harm probability of each of blur, fewer pixels, grain; and thrice that of a hidden part
 */
record Augmentation(double degrees, double scale, double stretch, double shift, double light, double harm) {

    private static final int SIDE = FaceImage.SIDE;

    static Augmentation usual() {
        return new Augmentation(12, 0.14, 0.06, 3.5, 0.2, 0.08);
    }

    /**
     * The middle of the variant.
     *
     * @param source 48 × 48 gray values, 0 … 1, row by row
     * @param side of the result, at most 48
     */
    float[] apply(float[] source, int side, RandomGenerator random) {
        double mirror = random.nextBoolean() ? -1 : 1;
        double angle = Math.toRadians(spread(random, degrees));
        double size = Math.exp(spread(random, scale));
        double wide = Math.exp(spread(random, stretch));
        double moveX = spread(random, shift);
        double moveY = spread(random, shift);
        double cos = Math.cos(angle) / size;
        double sin = Math.sin(angle) / size;
        float[] out = new float[side * side];
        double middle = (SIDE - 1) / 2.0;
        double half = (side - 1) / 2.0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double dx = (x - half) * mirror * wide - moveX;
                double dy = (y - half) / wide - moveY;
                out[y * side + x] = sample(source, middle + cos * dx + sin * dy, middle - sin * dx + cos * dy);
            }
        }
        light(out, side, random);
        return Harm.maybe(out, side, harm, random);
    }

    private void light(float[] out, int side, RandomGenerator random) {
        double gamma = Math.exp(spread(random, 2 * light));
        double slopeX = spread(random, light);
        double slopeY = spread(random, light);
        float[] curve = new float[256];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = (float) Math.pow(i / 255.0, gamma);
        }
        double half = (side - 1) / 2.0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double lamp = 1 + slopeX * (x - half) / half + slopeY * (y - half) / half;
                float lit = (float) (curve[Math.round(out[y * side + x] * 255)] * lamp);
                out[y * side + x] = Math.min(1, Math.max(0, lit));
            }
        }
    }

    private static double spread(RandomGenerator random, double most) {
        return (2 * random.nextDouble() - 1) * most;
    }

    /** Between the four pixels around a point. */
    private static float sample(float[] source, double x, double y) {
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
        return (float) (upper * (1 - shareY) + lower * shareY);
    }
}
