package moodlab.gradients;

import org.bytedeco.javacpp.LongPointer;

/**
 * How a convolution looks at a picture: a square of pixels, moved by steps, over a picture padded with zeros so that the
 * answer has ⌈side / step⌉ pixels; as much before as after, or one less.
 *
 * @param size pixels each way
 * @param step pixels from one place to the next
 */
record Window(int size, int step) {

    /** Width and height of the answer. */
    int sideAbove(int below) {
        return (below + step - 1) / step;
    }

    LongPointer steps() {
        return new LongPointer(step, step);
    }

    LongPointer before(int below) {
        int half = padding(below) / 2;
        return new LongPointer(half, half);
    }

    LongPointer after(int below) {
        int rest = padding(below) - padding(below) / 2;
        return new LongPointer(rest, rest);
    }

    private int padding(int below) {
        return Math.max(0, (sideAbove(below) - 1) * step + size - below);
    }
}
