package moodlab.training;

import java.util.random.RandomGenerator;

/** What spoils a picture: blur, fewer pixels, grain, a hidden part (random erasing, Zhong et al. 2020). */
final class Harm {

    private static final double LEAST_HIDDEN = 0.03;
    private static final double MOST_HIDDEN = 0.2;
    private static final double FEWEST_PIXELS = 0.4;
    private static final double MOST_GRAIN = 0.06;

    private Harm() {}

    /** Each with probability {@code share}, the hidden part with thrice that. */
    static float[] maybe(float[] picture, int side, double share, RandomGenerator random) {
        float[] out = picture;
        if (random.nextDouble() < share) {
            out = blurred(out, side);
            out = random.nextBoolean() ? blurred(out, side) : out;
        }
        if (random.nextDouble() < share) {
            out = coarse(out, side, (int) Math.round(side * (FEWEST_PIXELS + 0.4 * random.nextDouble())));
        }
        if (random.nextDouble() < share) {
            grain(out, MOST_GRAIN * random.nextDouble(), random);
        }
        if (random.nextDouble() < 3 * share) {
            hide(out, side, random);
        }
        return out;
    }

    /** By 1–2–1 each way. */
    static float[] blurred(float[] picture, int side) {
        float[] rows = new float[picture.length];
        float[] out = new float[picture.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = y * side + x;
                rows[at] = (picture[at - (x > 0 ? 1 : 0)] + 2 * picture[at] + picture[at + (x < side - 1 ? 1 : 0)]) / 4;
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = y * side + x;
                out[at] = (rows[at - (y > 0 ? side : 0)] + 2 * rows[at] + rows[at + (y < side - 1 ? side : 0)]) / 4;
            }
        }
        return out;
    }

    /** Down to {@code few} pixels a side and up again, in straight lines. */
    static float[] coarse(float[] picture, int side, int few) {
        return resized(resized(picture, side, few), few, side);
    }

    private static float[] resized(float[] picture, int from, int to) {
        float[] out = new float[to * to];
        double step = (double) from / to;
        for (int y = 0; y < to; y++) {
            double sourceY = Math.min(from - 1, Math.max(0, (y + 0.5) * step - 0.5));
            int top = (int) sourceY;
            int bottom = Math.min(from - 1, top + 1);
            double shareY = sourceY - top;
            for (int x = 0; x < to; x++) {
                double sourceX = Math.min(from - 1, Math.max(0, (x + 0.5) * step - 0.5));
                int left = (int) sourceX;
                int right = Math.min(from - 1, left + 1);
                double shareX = sourceX - left;
                double upper = picture[top * from + left] * (1 - shareX) + picture[top * from + right] * shareX;
                double lower = picture[bottom * from + left] * (1 - shareX) + picture[bottom * from + right] * shareX;
                out[y * to + x] = (float) (upper * (1 - shareY) + lower * shareY);
            }
        }
        return out;
    }

    /** Adds noise in place. */
    static void grain(float[] picture, double deviation, RandomGenerator random) {
        for (int i = 0; i < picture.length; i++) {
            double grainy = picture[i] + deviation * random.nextGaussian();
            picture[i] = (float) Math.min(1, Math.max(0, grainy));
        }
    }

    private static void hide(float[] picture, int side, RandomGenerator random) {
        double area = side * side * (LEAST_HIDDEN + (MOST_HIDDEN - LEAST_HIDDEN) * random.nextDouble());
        double shape = Math.exp((2 * random.nextDouble() - 1) * Math.log(3));
        int height = (int) Math.max(1, Math.min(side, Math.round(Math.sqrt(area * shape))));
        int width = (int) Math.max(1, Math.min(side, Math.round(Math.sqrt(area / shape))));
        int top = random.nextInt(side - height + 1);
        int left = random.nextInt(side - width + 1);
        boolean noise = random.nextBoolean();
        float gray = random.nextFloat();
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                picture[y * side + x] = noise ? random.nextFloat() : gray;
            }
        }
    }
}
