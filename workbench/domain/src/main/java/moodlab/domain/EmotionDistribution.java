package moodlab.domain;

import java.util.Arrays;

/** A probability for each {@link Emotion}, in the enum's order; they sum to one. */
public final class EmotionDistribution {

    private static final double SUM_TOLERANCE = 1e-4;
    private static final double ROUNDING = 1e-12;

    private final double[] probabilities;

    private EmotionDistribution(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /**
     * Takes a copy and divides by its sum, which rounding in single precision leaves a little off one. A sum that is one
     * but for rounding in double precision is left alone, so that a distribution that was logged reads back to the same
     * bits.
     *
     * @throws IllegalArgumentException where there are not seven numbers, one is negative or not a number, or they do
     *     not sum to one within 1e-4
     */
    public static EmotionDistribution of(double... probabilities) {
        if (probabilities.length != Emotion.COUNT) {
            throw new IllegalArgumentException("seven probabilities wanted, got " + probabilities.length);
        }
        double sum = 0;
        for (double p : probabilities) {
            if (!(p >= 0)) {
                throw new IllegalArgumentException("a probability is not negative: " + p);
            }
            sum += p;
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("probabilities sum to one, not to " + sum);
        }
        double total = Math.abs(sum - 1) <= ROUNDING ? 1 : sum;
        double[] copy = new double[Emotion.COUNT];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = probabilities[i] / total;
        }
        return new EmotionDistribution(copy);
    }

    /** All seven alike. */
    public static EmotionDistribution uniform() {
        double[] same = new double[Emotion.COUNT];
        Arrays.fill(same, 1.0 / Emotion.COUNT);
        return new EmotionDistribution(same);
    }

    /** All on one class. */
    public static EmotionDistribution certain(Emotion emotion) {
        double[] one = new double[Emotion.COUNT];
        one[emotion.ordinal()] = 1;
        return new EmotionDistribution(one);
    }

    public double probability(Emotion emotion) {
        return probabilities[emotion.ordinal()];
    }

    /** A copy, in the order of {@link Emotion}. */
    public double[] toArray() {
        return probabilities.clone();
    }

    /** The most probable class; of equals, the first. */
    public Emotion top() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return Emotion.ofLabel(best);
    }

    /**
     * The mean of the classes' coordinates under this distribution. A mapping from classes to the plane, not a
     * measurement of what is felt.
     */
    public Affect affect() {
        double valence = 0;
        double arousal = 0;
        for (Emotion emotion : Emotion.values()) {
            valence += probability(emotion) * emotion.affect().valence();
            arousal += probability(emotion) * emotion.affect().arousal();
        }
        return Affect.clamped(valence, arousal);
    }

    /** The standard deviations of the classes' coordinates under this distribution, around {@link #affect()}. */
    public AffectSpread affectSpread() {
        double valence = 0;
        double arousal = 0;
        double valenceSquared = 0;
        double arousalSquared = 0;
        for (Emotion emotion : Emotion.values()) {
            double p = probability(emotion);
            Affect at = emotion.affect();
            valence += p * at.valence();
            arousal += p * at.arousal();
            valenceSquared += p * at.valence() * at.valence();
            arousalSquared += p * at.arousal() * at.arousal();
        }
        return new AffectSpread(
                Math.sqrt(Math.max(0, valenceSquared - valence * valence)),
                Math.sqrt(Math.max(0, arousalSquared - arousal * arousal)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmotionDistribution that && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return top().label() + " " + Arrays.toString(probabilities);
    }
}
