package moodlab.training;

/**
 * How a picture is lit: a gamma curve, and a ramp of light.
 *
 * @param gamma above 1 darker, below brighter
 * @param slopeX change of light from the middle to the right edge, as a share
 * @param slopeY the same to the lower edge
 */
record Lamp(double gamma, double slopeX, double slopeY) {

    private static final int GRAYS = 256;

    /** Changes the picture in place. */
    void shine(float[] picture, int side) {
        float[] curve = new float[GRAYS];
        for (int i = 0; i < GRAYS; i++) {
            curve[i] = (float) Math.pow(i / (GRAYS - 1.0), gamma);
        }
        double half = (side - 1) / 2.0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double lamp = 1 + slopeX * (x - half) / half + slopeY * (y - half) / half;
                float lit = (float) (curve[Math.round(picture[y * side + x] * (GRAYS - 1))] * lamp);
                picture[y * side + x] = Math.min(1, Math.max(0, lit));
            }
        }
    }
}
