package moodlab.domain.choice;

import java.util.Arrays;
import java.util.List;

/** Named numbers, in order. */
public final class Features {

    private final List<String> names;
    private final double[] values;

    private Features(List<String> names, double[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException where names and values differ in number, or a value is not finite
     */
    public static Features of(List<String> names, double... values) {
        if (names.size() != values.length) {
            throw new IllegalArgumentException(names.size() + " names for " + values.length + " values");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(names.get(i) + " is not finite: " + values[i]);
            }
        }
        return new Features(List.copyOf(names), values.clone());
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return values.length;
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
        return other instanceof Features that && names.equals(that.names) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return names + " = " + Arrays.toString(values);
    }
}
