package moodlab.music.hearing;

import java.util.Arrays;
import java.util.List;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.MoodFolder;

/** How probable each quadrant of the valence–arousal plane is for a song: four numbers that add up to one, Q1 first. */
public final class QuadrantChances {

    /** Q1 pleasant and excited, Q2 unpleasant and excited, Q3 unpleasant and calm, Q4 pleasant and calm. */
    public static final List<MoodFolder> QUADRANTS =
            List.of(MoodFolder.Q1, MoodFolder.Q2, MoodFolder.Q3, MoodFolder.Q4);

    /** How many quadrants there are. */
    public static final int COUNT = 4;

    private final double[] probabilities;

    private QuadrantChances(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /**
     * From weights, scaled to add up to one.
     *
     * @param weights not negative, not all zero, Q1 first
     */
    public static QuadrantChances of(double... weights) {
        double sum = Arrays.stream(weights).sum();
        if (weights.length != COUNT || !(sum > 0) || Arrays.stream(weights).anyMatch(w -> !(w >= 0))) {
            throw new IllegalArgumentException(
                    "four weights wanted that are not negative: " + Arrays.toString(weights));
        }
        return new QuadrantChances(Arrays.stream(weights).map(w -> w / sum).toArray());
    }

    /** Of scores: e to the score, scaled. */
    static QuadrantChances softmax(double[] scores) {
        double greatest = Arrays.stream(scores).max().orElse(0);
        return of(Arrays.stream(scores).map(s -> Math.exp(s - greatest)).toArray());
    }

    /** The mean of some, each counting the same; at least one. */
    public static QuadrantChances mean(List<QuadrantChances> several) {
        double[] sums = new double[COUNT];
        for (QuadrantChances chances : several) {
            for (int q = 0; q < COUNT; q++) {
                sums[q] += chances.probabilities[q];
            }
        }
        return of(sums);
    }

    /**
     * Of one quadrant.
     *
     * @param quadrant 0 = Q1 … 3 = Q4
     */
    public double probability(int quadrant) {
        return probabilities[quadrant];
    }

    public double[] toArray() {
        return probabilities.clone();
    }

    /** The most probable quadrant, 0 = Q1 … 3 = Q4. */
    public int top() {
        int top = 0;
        for (int q = 1; q < COUNT; q++) {
            top = probabilities[q] > probabilities[top] ? q : top;
        }
        return top;
    }

    /** That the song is exciting: Q1 or Q2. */
    public double excited() {
        return probabilities[0] + probabilities[1];
    }

    /** That the song is pleasant: Q1 or Q4. */
    public double pleasant() {
        return probabilities[0] + probabilities[3];
    }

    /** The mean of the quadrants' centres, ±½ on each axis. */
    public Affect affect() {
        return new Affect(pleasant() - 0.5, excited() - 0.5);
    }

    /** Standard deviations of the quadrants' centres around {@link #affect}: doubt between the quadrants, 0 … ½. */
    public AffectSpread spread() {
        return new AffectSpread(
                Math.sqrt(Math.max(0, pleasant() * (1 - pleasant()))),
                Math.sqrt(Math.max(0, excited() * (1 - excited()))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuadrantChances chances && Arrays.equals(probabilities, chances.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return Arrays.toString(probabilities);
    }
}
