package moodlab.training;

import moodlab.domain.FaceImage;

/**
 * How a face lies in its picture.
 *
 * @param mirror −1 mirrored, 1 not
 * @param angle in radians
 * @param size relative
 * @param wide width against height, relative
 * @param moveX in pixels
 * @param moveY in pixels
 */
record Placement(double mirror, double angle, double size, double wide, double moveX, double moveY) {

    private static final int SIDE = FaceImage.SIDE;

    /** As it is. */
    static Placement plain() {
        return new Placement(1, 0, 1, 1, 0, 0);
    }

    /** The middle of the picture so placed, {@code side} pixels wide and high; pixels from beyond the edge repeat the edge. */
    float[] cut(float[] source, int side) {
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
        return out;
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
