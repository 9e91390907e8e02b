package moodlab.domain;

/** Where a face is in a frame, in pixels from the upper left corner. */
public record FaceBox(int x, int y, int width, int height) {

    public FaceBox {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a box has a positive width and height: " + width + " × " + height);
        }
    }

    public long area() {
        return (long) width * height;
    }
}
