package moodlab.emotion.time;

import java.time.Duration;

/**
 * How pictures become samples; settings of a study.
 *
 * @param timeConstant τ of the {@link Smoothing}
 * @param hold the longest time that one picture stands for
 * @param leastShare of a second's pictures in which the face must have been read, 0 … 1
 * @param leastConfidence of the smoothing at the second's end, 0 … 1
 * @param mostEntropy of the smoothed distribution, as a share of ln 7; above it the sample abstains
 */
public record SampleSettings(
        Duration timeConstant,
        Duration hold,
        double leastShare,
        double leastConfidence,
        double mostEntropy,
        ChangeSettings changes) {

    /**
     * A time constant of one second; half of the pictures; a quarter of the window; an entropy of 0.8 ln 7, that is, of
     * 4.7 classes that are equally probable.
     */
    public static final SampleSettings USUAL =
            new SampleSettings(Duration.ofSeconds(1), Duration.ofMillis(250), 0.5, 0.2, 0.8, ChangeSettings.USUAL);

    public SampleSettings {
        if (timeConstant.isNegative() || timeConstant.isZero()) {
            throw new IllegalArgumentException(
                    "A time constant is above zero, not " + timeConstant.toMillis() / 1e3 + " s.");
        }
        if (!(share(leastShare) && share(leastConfidence) && share(mostEntropy))) {
            throw new IllegalArgumentException("share, confidence and entropy lie in [0, 1]: " + leastShare + ", "
                    + leastConfidence + ", " + mostEntropy);
        }
    }

    /** The same with another time constant. */
    public SampleSettings withTimeConstant(Duration other) {
        return new SampleSettings(other, hold, leastShare, leastConfidence, mostEntropy, changes);
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }
}
