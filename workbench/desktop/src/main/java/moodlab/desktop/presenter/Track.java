package moodlab.desktop.presenter;

/** A number for each frame of a recording; not a number where there is none. */
public final class Track {

    private final double[] values;

    private Track(double[] values) {
        this.values = values;
    }

    /** Takes a copy. */
    public static Track of(double[] values) {
        return new Track(values.clone());
    }

    public int size() {
        return values.length;
    }

    /** Of that frame, from 0. */
    public double at(int row) {
        return values[row];
    }

    /** The mean of what there is from one frame up to before another; not a number where there is nothing. */
    public double mean(int from, int to) {
        double sum = 0;
        int count = 0;
        for (int row = from; row < to; row++) {
            if (!Double.isNaN(values[row])) {
                sum += values[row];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The last frame whose number is not above that; the numbers must not fall. */
    public int lastUpTo(double value) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (values[middle] <= value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
