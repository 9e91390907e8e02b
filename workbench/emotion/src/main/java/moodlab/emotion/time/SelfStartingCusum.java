package moodlab.emotion.time;

/**
 * A two-sided cumulative sum (Page 1954, "Continuous inspection schemes") that learns mean, deviation and correlation as
 * it goes (Hawkins 1987, "Self-starting CUSUM charts for location and scale").
 *
 * <p>With mean m and deviation s of the n values before, T = (x − m) / s · sqrt(n / (n + 1)) follows Student's t with
 * ν = n − 1 degrees of freedom where nothing has changed; Wallace's (1959) u = sign(T) (8ν + 1) / (8ν + 3) ·
 * sqrt(ν ln(1 + T²/ν)) makes it normal. Neighbouring seconds of a face resemble each other, which would raise false
 * alarms; u is therefore divided by sqrt((1 + φ) / (1 − φ)), the ratio of the long-run deviation to the plain one of an
 * autoregressive series, with the lag-1 correlation φ shrunk to a prior. Then up = max(0, up + u − k),
 * down = max(0, down − u − k), and above h there was a change.
 */
final class SelfStartingCusum {

    private static final double HIGHEST_CORRELATION = 0.9;

    /** What is learnt lies at most so many deviations from the mean, once a few values are known. */
    private static final double FARTHEST = 2.5;

    private static final int FIRST_TAMED = 5;

    private final ChangeSettings settings;
    private int count;
    private double mean;
    private double squares;
    private double products;
    private double previous;
    private double up;
    private double down;

    SelfStartingCusum(ChangeSettings settings) {
        this.settings = settings;
    }

    /** Whether the values are found to have changed. */
    boolean add(double value) {
        if (count >= 2) {
            double step = clipped(normal(value) / inflation());
            up = Math.max(0, up + step - settings.slack());
            down = Math.max(0, down - step - settings.slack());
        }
        learn(value);
        return count > settings.warmUp() && Math.max(up, down) > settings.threshold();
    }

    private double normal(double value) {
        double student = (value - mean) / deviation() * Math.sqrt(count / (count + 1.0));
        double freedom = count - 1.0;
        return Math.signum(student)
                * (8 * freedom + 1)
                / (8 * freedom + 3)
                * Math.sqrt(freedom * StrictMath.log1p(student * student / freedom));
    }

    private double deviation() {
        return Math.max(settings.leastDeviation(), Math.sqrt(squares / (count - 1)));
    }

    private double inflation() {
        double measured = squares > 0 ? products / squares : 0;
        double weight = settings.correlationSeconds();
        double shrunk = (count * measured + weight * settings.correlation()) / (count + weight);
        double correlation = Math.max(0, Math.min(HIGHEST_CORRELATION, shrunk));
        return Math.sqrt((1 + correlation) / (1 - correlation));
    }

    private double clipped(double step) {
        return Math.max(-settings.clip(), Math.min(settings.clip(), step));
    }

    /** Far values are learnt as less far ones, so that a change does not widen what it is measured by. */
    private double tamed(double value) {
        double reach = FARTHEST * deviation();
        return Math.max(mean - reach, Math.min(mean + reach, value));
    }

    /** Welford (1962), and the products of neighbours. */
    private void learn(double heard) {
        double value = count >= FIRST_TAMED ? tamed(heard) : heard;
        if (count >= 2) {
            products += (value - mean) * (previous - mean);
        }
        previous = value;
        count++;
        double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
    }

    /** From here on anew. */
    void restart() {
        count = 0;
        mean = 0;
        squares = 0;
        products = 0;
        up = 0;
        down = 0;
    }
}
