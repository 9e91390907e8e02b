package moodlab.emotion.person;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * One person's correction: p<sub>i</sub> becomes p<sub>i</sub> e<sup>b<sub>i</sub></sup>, divided by the sum. The bias b
 * takes away what the network reads into this face whatever it shows, and puts this person's prior in the place of the
 * training set's.
 */
public final class Correction implements UnaryOperator<EmotionDistribution> {

    /** Leaves everything as it is. */
    public static final Correction NONE = new Correction(new double[Emotion.COUNT]);

    static final double LEAST_PROBABILITY = 1e-4;

    private final double[] bias;

    private Correction(double[] bias) {
        this.bias = bias;
    }

    /**
     * Takes a copy.
     *
     * @param bias in the order of {@link Emotion}, in log units
     * @throws IllegalArgumentException where there are not seven finite numbers
     */
    public static Correction of(double... bias) {
        if (bias.length != Emotion.COUNT || !Arrays.stream(bias).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a correction has seven finite numbers: " + Arrays.toString(bias));
        }
        return new Correction(bias.clone());
    }

    @Override
    public EmotionDistribution apply(EmotionDistribution raw) {
        if (isNone()) {
            return raw;
        }
        double[] p = raw.toArray();
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.max(LEAST_PROBABILITY, p[i]) * StrictMath.exp(bias[i]);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return EmotionDistribution.of(p);
    }

    public double bias(Emotion emotion) {
        return bias[emotion.ordinal()];
    }

    /** Whether it leaves everything as it is. */
    public boolean isNone() {
        return Arrays.stream(bias).allMatch(b -> b == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Correction that && Arrays.equals(bias, that.bias);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bias);
    }

    @Override
    public String toString() {
        return Arrays.toString(bias);
    }
}
