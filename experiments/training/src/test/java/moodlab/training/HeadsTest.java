package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadsTest {

    private static final int FEATURES = 3;
    private static final double STEP = 1e-3;

    private final Heads heads = new Heads(FEATURES);
    private final float[] numbers = noise(heads.size(), 1);
    private final float[] features = noise(2 * FEATURES, 2);
    private final MiniBatch batch = new MiniBatch(new float[0], targets(0.9f), targets(0.6f));

    @Test
    void gradientsAreTheSlopesOfTheLoss() {
        Heads.Outcome outcome = heads.learn(numbers, features, batch, 0.5);
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(slope(numbers, i), outcome.gradient()[i], 2e-3, "number " + i);
        }
        for (int i = 0; i < features.length; i++) {
            assertEquals(slope(features, i), outcome.below()[i], 2e-3, "feature " + i);
        }
    }

    @Test
    void aPictureNobodyVotedOnAsksNothingOfThePerceivedHead() {
        MiniBatch silent = new MiniBatch(new float[0], new float[14], targets(1));
        Heads.Outcome outcome = heads.learn(numbers, features, silent, 0);
        assertEquals(0, outcome.losses().perceived());
        for (float g : outcome.gradient()) {
            assertEquals(0, g);
        }
    }

    @Test
    void dropoutKeepsTheMean() {
        float[] mask = Heads.mask(100_000, 0.2, new SplittableRandom(1));
        double sum = 0;
        for (float m : mask) {
            sum += m;
        }
        // standard error of the mean 0.0016, taken four times
        assertEquals(1, sum / mask.length, 0.0064);
    }

    private double slope(float[] values, int i) {
        float before = values[i];
        values[i] = (float) (before + STEP);
        double more = loss();
        values[i] = (float) (before - STEP);
        double less = loss();
        values[i] = before;
        return (more - less) / (2 * STEP);
    }

    private double loss() {
        Heads.Outcome outcome = heads.learn(numbers, features, batch, 0.5);
        return outcome.losses().sum(0.5);
    }

    private static float[] targets(float most) {
        float[] targets = new float[14];
        targets[2] = most;
        targets[5] = 1 - most;
        targets[7] = most;
        targets[13] = 1 - most;
        return targets;
    }

    private static float[] noise(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
