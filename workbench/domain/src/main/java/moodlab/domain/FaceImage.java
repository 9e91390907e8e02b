package moodlab.domain;

import java.util.Arrays;

/** A cropped face as the network takes it: 48 × 48 gray values, row by row, 0 (black) … 1 (white). */
public final class FaceImage {

    /** Width and height in pixels. */
    public static final int SIDE = 48;

    private final float[] gray;

    private FaceImage(float[] gray) {
        this.gray = gray;
    }

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException where there are not 48 × 48 values or one lies outside [0, 1]
     */
    public static FaceImage of(float[] gray) {
        if (gray.length != SIDE * SIDE) {
            throw new IllegalArgumentException("a face has " + SIDE * SIDE + " values, not " + gray.length);
        }
        for (float value : gray) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a gray value lies in [0, 1]: " + value);
            }
        }
        return new FaceImage(gray.clone());
    }

    /** From bytes read as 0 … 255, beginning at {@code offset}. */
    public static FaceImage ofBytes(byte[] bytes, int offset) {
        float[] gray = new float[SIDE * SIDE];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = (bytes[offset + i] & 0xff) / 255f;
        }
        return new FaceImage(gray);
    }

    public float at(int x, int y) {
        return gray[y * SIDE + x];
    }

    /** A copy, row by row. */
    public float[] toArray() {
        return gray.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceImage that && Arrays.equals(gray, that.gray);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(gray);
    }
}
