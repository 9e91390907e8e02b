package moodlab.music.library;

/**
 * The filter before loudness: the head's high shelf, then a high-pass. ITU-R BS.1770-4 lists coefficients for 48 kHz
 * only; for other rates the analogue filters behind them are put through the bilinear transform, with the parameters
 * that Mansbridge, Finn and Reiss (2012, AES 133) give.
 */
final class KWeighting {

    private static final double SHELF_HZ = 1681.974450955533;
    private static final double SHELF_GAIN = Math.pow(10, 3.999843853973347 / 20);
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_MIDDLE = Math.pow(SHELF_GAIN, 0.4996667741545416);
    private static final double PASS_HZ = 38.13547087602444;
    private static final double PASS_Q = 0.5003270373238773;

    private final Biquad shelf;
    private final Biquad pass;

    KWeighting(int rate) {
        double k = Math.tan(Math.PI * SHELF_HZ / rate);
        double d = 1 + k / SHELF_Q + k * k;
        shelf = new Biquad(
                (SHELF_GAIN + SHELF_MIDDLE * k / SHELF_Q + k * k) / d,
                2 * (k * k - SHELF_GAIN) / d,
                (SHELF_GAIN - SHELF_MIDDLE * k / SHELF_Q + k * k) / d,
                2 * (k * k - 1) / d,
                (1 - k / SHELF_Q + k * k) / d);
        double p = Math.tan(Math.PI * PASS_HZ / rate);
        double e = 1 + p / PASS_Q + p * p;
        pass = new Biquad(1, -2, 1, 2 * (p * p - 1) / e, (1 - p / PASS_Q + p * p) / e);
    }

    double filter(double sample) {
        return pass.filter(shelf.filter(sample));
    }

    /** y = b₀ x + b₁ x₋₁ + b₂ x₋₂ − a₁ y₋₁ − a₂ y₋₂, in the transposed direct form II. */
    private static final class Biquad {

        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double first;
        private double second;

        Biquad(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        double filter(double x) {
            double y = b0 * x + first;
            first = b1 * x - a1 * y + second;
            second = b2 * x - a2 * y;
            return y;
        }
    }
}
