package moodlab.vision;

/** Turns pictures by quarters, as a phone says that they were filmed. */
final class Upright {

    private Upright() {}

    /**
     * How many quarters to the right a picture is to be turned.
     *
     * @param displayRotation degrees as FFmpeg reads them from the file: how far it is to be turned to the left
     */
    static int quarters(double displayRotation) {
        return Math.floorMod(-(int) Math.round(displayRotation / 90), 4);
    }

    /** @param bgr three bytes a pixel, row by row */
    static byte[] turned(byte[] bgr, int width, int height, int quarters) {
        if (quarters == 0) {
            return bgr;
        }
        byte[] turned = new byte[bgr.length];
        int newWidth = quarters == 2 ? width : height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int newX = quarters == 1 ? height - 1 - y : quarters == 2 ? width - 1 - x : y;
                int newY = quarters == 1 ? x : quarters == 2 ? height - 1 - y : width - 1 - x;
                System.arraycopy(bgr, 3 * (y * width + x), turned, 3 * (newY * newWidth + newX), 3);
            }
        }
        return turned;
    }
}
