package moodlab.domain;

/** A picture from a camera: blue, green, red bytes, row by row, and when it was taken. */
public final class Frame implements Shot {

    private final int width;
    private final int height;
    private final long nanos;
    private final byte[] bgr;

    private Frame(int width, int height, long nanos, byte[] bgr) {
        this.width = width;
        this.height = height;
        this.nanos = nanos;
        this.bgr = bgr;
    }

    /**
     * Takes a copy.
     *
     * @param nanos when, on the camera's own clock: only differences count
     * @throws IllegalArgumentException where the bytes do not fill width × height × 3
     */
    public static Frame of(int width, int height, long nanos, byte[] bgr) {
        if (width <= 0 || height <= 0 || bgr.length != (long) width * height * 3) {
            throw new IllegalArgumentException(
                    "a frame of " + width + " × " + height + " does not have " + bgr.length + " bytes");
        }
        return new Frame(width, height, nanos, bgr.clone());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public long nanos() {
        return nanos;
    }

    /** A copy: blue, green, red of each pixel, row by row. */
    public byte[] toBytes() {
        return bgr.clone();
    }
}
