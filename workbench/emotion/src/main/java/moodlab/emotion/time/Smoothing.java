package moodlab.emotion.time;

import java.time.Duration;
import java.util.Optional;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * A causal filter over the distributions of single pictures: at time t the mean of all that was seen, weighted by
 *
 * <p>w<sub>i</sub> = q<sub>i</sub> (1 − e<sup>−d<sub>i</sub>/τ</sup>) e<sup>−(t − t<sub>i</sub>)/τ</sup>
 *
 * <p>where q is the picture's quality, τ the time constant, and d the time since the picture before, at most the hold:
 * each picture stands for the time since the last one, so that the rate of the camera and its jitter do not matter (the
 * exact discretisation of a first-order low-pass; Eckner 2014, "Algorithms for unevenly spaced time series"). The
 * weights' sum is the {@link #confidence}: 1 where the face was seen perfectly all the time. Time without a face adds no
 * weight, so confidence decays by e<sup>−t/τ</sup> and no value is repeated. After a step the filter has gone half the
 * way in 0.69 τ and nine tenths in 2.30 τ.
 */
public final class Smoothing {

    /** What the first picture stands for: the time of a picture at 25 a second. */
    private static final double FIRST_SECONDS = 0.04;

    /** A face that was read counts a little, however bad its picture. */
    private static final double LEAST_QUALITY = 0.01;

    private static final double NANOS = 1e9;

    private final double timeConstant;
    private final double hold;
    private final double[] sums = new double[Emotion.COUNT];
    private double mass;
    private Optional<Long> last = Optional.empty();

    /**
     * An empty filter.
     *
     * @param timeConstant τ, above zero
     * @param hold the longest time that one picture stands for, above zero
     */
    public Smoothing(Duration timeConstant, Duration hold) {
        if (timeConstant.isNegative() || timeConstant.isZero() || hold.isNegative() || hold.isZero()) {
            throw new IllegalArgumentException("time constant and hold are above zero: " + timeConstant + ", " + hold);
        }
        this.timeConstant = timeConstant.toNanos() / NANOS;
        this.hold = hold.toNanos() / NANOS;
    }

    /**
     * A picture in which the face was read.
     *
     * @param nanos when; a time before the last one counts as the last one
     * @param quality 0 … 1
     */
    public void see(long nanos, EmotionDistribution emotions, double quality) {
        double seconds = last.isEmpty() ? FIRST_SECONDS : Math.min(hold, secondsSince(nanos));
        pass(nanos);
        double weight = Math.max(LEAST_QUALITY, quality) * (1 - StrictMath.exp(-seconds / timeConstant));
        for (Emotion emotion : Emotion.values()) {
            sums[emotion.ordinal()] += weight * emotions.probability(emotion);
        }
        mass += weight;
    }

    /** Time goes on until then, and nothing was read. */
    public void pass(long nanos) {
        double kept = StrictMath.exp(-secondsSince(nanos) / timeConstant);
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= kept;
        }
        mass *= kept;
        last = Optional.of(last.map(before -> Math.max(before, nanos)).orElse(nanos));
    }

    private double secondsSince(long nanos) {
        return last.map(before -> Math.max(0, nanos - before) / NANOS).orElse(0.0);
    }

    /** Forgets all. */
    public void clear() {
        java.util.Arrays.fill(sums, 0);
        mass = 0;
        last = Optional.empty();
    }

    /** How much of the window was seen, weighted by quality; 0 … 1. */
    public double confidence() {
        return Math.min(1, mass);
    }

    /** The weighted mean; empty where nothing was seen within some dozens of time constants. */
    public Optional<EmotionDistribution> emotions() {
        double sum = java.util.Arrays.stream(sums).sum();
        if (!(sum > 1e-12)) {
            return Optional.empty();
        }
        double[] mean = new double[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sums[i] / sum;
        }
        return Optional.of(EmotionDistribution.of(mean));
    }
}
