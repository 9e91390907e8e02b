package moodlab.training;

/**
 * Faces and what each head should answer. Arrays are handed on, not copied: one is made for each step and thrown away.
 *
 * @see MiniBatchMaker
 */
final class MiniBatch {

    private final float[] pictures;
    private final float[] perceived;
    private final float[] labels;

    /**
     * @param pictures [batch, side, side], standardised
     * @param perceived [batch, 7], shares of the votes; zeros where nobody voted, which asks nothing
     * @param labels [batch, 7], smoothed
     */
    MiniBatch(float[] pictures, float[] perceived, float[] labels) {
        this.pictures = pictures;
        this.perceived = perceived;
        this.labels = labels;
    }

    float[] pictures() {
        return pictures;
    }

    float[] perceived() {
        return perceived;
    }

    float[] labels() {
        return labels;
    }
}
