package moodlab.simulation.listeners;

/** The standard normal distribution, with the same bits on every machine. */
public final class Normal {

    private static final double[] A = {0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429};
    private static final double P = 0.3275911;

    private Normal() {}

    /** The probability of less than x, to 1e-7 (Abramowitz and Stegun 1964, 7.1.26). */
    public static double below(double x) {
        double z = Math.abs(x) / Math.sqrt(2);
        double t = 1 / (1 + P * z);
        double sum = 0;
        for (int i = A.length - 1; i >= 0; i--) {
            sum = (sum + A[i]) * t;
        }
        double tail = sum * StrictMath.exp(-z * z) / 2;
        return x < 0 ? tail : 1 - tail;
    }
}
