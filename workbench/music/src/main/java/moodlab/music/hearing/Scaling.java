package moodlab.music.hearing;

import java.util.List;

/**
 * Brings features to one scale: less the median, over the interquartile range / 1.35, cut to ±4, then to mean 0 and
 * deviation 1; in steps of 1/16, so that a number fits a byte.
 */
public final class Scaling {

    private static final double STEPS = 16;
    private static final double CUT = 4;
    private static final int ROWS = 4;

    private final float[] numbers;
    private final int size;

    private Scaling(float[] numbers) {
        this.numbers = numbers;
        this.size = numbers.length / ROWS;
    }

    /** Of features of several songs, each as long as the first. */
    public static Scaling fit(List<double[]> songs) {
        int size = songs.get(0).length;
        float[] numbers = new float[ROWS * size];
        for (int f = 0; f < size; f++) {
            int feature = f;
            double[] values = songs.stream().mapToDouble(song -> song[feature]).toArray();
            double[] sorted = Series.sorted(values);
            double range = (Series.quantile(sorted, 0.75) - Series.quantile(sorted, 0.25)) / 1.35;
            numbers[f] = (float) Series.quantile(sorted, 0.5);
            numbers[size + f] = (float) Math.max(range < 1e-9 ? Series.deviation(values) : range, 1e-9);
            for (int i = 0; i < values.length; i++) {
                values[i] = cut((values[i] - numbers[f]) / numbers[size + f]);
            }
            numbers[2 * size + f] = (float) Series.mean(values);
            numbers[3 * size + f] = (float) Math.max(1e-6, Series.deviation(values));
        }
        return new Scaling(numbers);
    }

    static Scaling of(float[] numbers) {
        if (numbers.length == 0 || numbers.length % ROWS != 0) {
            throw new IllegalArgumentException("a scaling has four numbers a feature");
        }
        return new Scaling(numbers.clone());
    }

    float[] numbers() {
        return numbers.clone();
    }

    int size() {
        return size;
    }

    /** In sixteenths. */
    public byte[] apply(double[] features) {
        byte[] scaled = new byte[size];
        for (int f = 0; f < size; f++) {
            double cut = cut((features[f] - numbers[f]) / numbers[size + f]);
            double value = (cut - numbers[2 * size + f]) / numbers[3 * size + f];
            scaled[f] = (byte) Math.max(-127, Math.min(127, Math.round(value * STEPS)));
        }
        return scaled;
    }

    /** As numbers, the first {@code count} of them. */
    public static double[] numbers(byte[] scaled, int count) {
        double[] numbers = new double[count];
        for (int f = 0; f < count; f++) {
            numbers[f] = scaled[f] / STEPS;
        }
        return numbers;
    }

    private static double cut(double value) {
        return Math.max(-CUT, Math.min(CUT, value));
    }
}
