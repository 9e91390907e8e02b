package moodlab.bandit.evaluation.log;

import java.util.Arrays;

/** Numbers in order, which nobody can change. */
public final class Numbers {

    /** No numbers at all. */
    public static final Numbers NONE = new Numbers(new double[0]);

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    /** Takes a copy. */
    public static Numbers of(double... values) {
        return values.length == 0 ? NONE : new Numbers(values.clone());
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public double value(int index) {
        return values[index];
    }

    /** A copy. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
