package moodlab.training;

import java.util.random.RandomGenerator;

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
        Placement place = new Placement(mirror, angle, size, wide, spread(random, shift), spread(random, shift));
        float[] out = place.cut(source, side);
        double gamma = Math.exp(spread(random, 2 * light));
        new Lamp(gamma, spread(random, light), spread(random, light)).shine(out, side);
        return Harm.maybe(out, side, harm, random);
    }

    private static double spread(RandomGenerator random, double most) {
        return (2 * random.nextDouble() - 1) * most;
    }
}
