package moodlab.desktop.presenter;

import moodlab.domain.Emotion;

/** By how much the probability of the top class falls where a part of the face is hidden: a square of cells, row by row. */
public final class Heat {

    private final Emotion top;
    private final int side;
    private final double[] falls;

    private Heat(Emotion top, int side, double[] falls) {
        this.top = top;
        this.side = side;
        this.falls = falls;
    }

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException where the falls do not fill side × side
     */
    public static Heat of(Emotion top, int side, double[] falls) {
        if (falls.length != side * side) {
            throw new IllegalArgumentException(falls.length + " falls do not fill " + side + " × " + side);
        }
        return new Heat(top, side, falls.clone());
    }

    /** The class whose probability it is. */
    public Emotion top() {
        return top;
    }

    /** Cells each way. */
    public int side() {
        return side;
    }

    /** Negative where the class becomes likelier when the cell is hidden. */
    public double at(int column, int row) {
        return falls[row * side + column];
    }

    /** The greatest fall. */
    public double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (double fall : falls) {
            most = Math.max(most, fall);
        }
        return most;
    }
}
