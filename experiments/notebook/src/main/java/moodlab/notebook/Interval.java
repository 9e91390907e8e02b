package moodlab.notebook;

/**
 * A 95 % interval for the mean of values in [0, 1].
 *
 * <p>It is Wilson's score interval for a proportion (Wilson 1927, J. Am. Stat. Assoc. 22, 209–212) with the mean in the
 * proportion's place. No distribution on [0, 1] has a larger variance than the 0-or-1 one with the same mean, so for
 * values between 0 and 1 the interval is, if anything, too wide. It takes the values as independent, which answers of
 * one listener in one session are not; so much it is too narrow.
 *
 * @param from lower end, 0 … 1
 * @param to upper end, 0 … 1
 */
record Interval(double from, double to) {

    /** The 97.5 % point of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** @param n how many values; at least 1 */
    static Interval ofMean(double mean, int n) {
        if (n < 1 || !(mean >= 0 && mean <= 1)) {
            throw new IllegalArgumentException("a mean in [0, 1] of at least one value: " + mean + " of " + n);
        }
        double square = Z * Z / n;
        double middle = (mean + square / 2) / (1 + square);
        double half = Z * Math.sqrt(mean * (1 - mean) / n + square / (4 * n)) / (1 + square);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    boolean meets(Interval other) {
        return from <= other.to && other.from <= to;
    }
}
