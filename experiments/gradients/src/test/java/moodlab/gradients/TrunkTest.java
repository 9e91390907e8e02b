package moodlab.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import moodlab.gradients.Trunk.Slot;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TrunkTest {

    private static final TrunkShape SHAPE =
            new TrunkShape(8, 1, List.of(new TrunkShape.Stage(8, 1), new TrunkShape.Stage(16, 2)));
    private static final Trunk.Size SIZE = new Trunk.Size(4, 16);

    private final Trunk trunk = new Trunk(SHAPE, SIZE, true, false);
    private final float[] numbers = numbers();
    private final float[] pictures = noise(4 * 16 * 16, 2);
    private final float[] gradientAbove = noise(4 * 16, 3);

    @Test
    void gradientsAreTheSlopesOfTheLoss() {
        trunk.write(numbers);
        trunk.forward(pictures);
        trunk.backward(gradientAbove);
        float[] gradient = new float[numbers.length];
        trunk.readGradient(gradient);
        double norm = Math.sqrt(dot(gradient, gradient));
        // along the gradient itself the loss changes by its length
        double step = 1e-3;
        double slope = (loss(along(gradient, step / norm)) - loss(along(gradient, -step / norm))) / (2 * step);
        assertEquals(1, slope / norm, 0.02);
    }

    @Test
    void halfPrecisionIsNear() {
        Assumptions.assumeTrue(Trunk.halfWorks(), "this processor computes in 32 bits only");
        Trunk half = new Trunk(SHAPE, SIZE, true, true);
        trunk.write(numbers);
        half.write(numbers);
        assertArrayEquals(trunk.forward(pictures), half.forward(pictures), 0.05f);
    }

    @Test
    void readsAsItLearntWhereGivenTheBatchsStatistics() {
        trunk.write(numbers);
        float[] learnt = trunk.forward(pictures);
        float[] statistics = new float[Trunk.total(trunk.statisticSlots())];
        trunk.readStatistics(statistics);
        Trunk reading = new Trunk(SHAPE, SIZE, false, false);
        reading.write(numbers);
        reading.writeStatistics(statistics);
        assertArrayEquals(learnt, reading.forward(pictures), 1e-4f);
        assertThrows(IllegalStateException.class, () -> reading.backward(gradientAbove));
    }

    @Test
    void namesEachParameterOnce() {
        List<String> names = trunk.slots().stream().map(Slot::name).toList();
        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.containsAll(List.of("stem_W", "stem-norm_gamma", "stage1-block0-side_W")), names.toString());
    }

    @Test
    void refusesAnotherNumberOfNumbers() {
        assertThrows(IllegalArgumentException.class, () -> trunk.write(new float[3]));
        assertThrows(IllegalArgumentException.class, () -> trunk.forward(new float[3]));
    }

    private double loss(float[] at) {
        trunk.write(at);
        return dot(trunk.forward(pictures), gradientAbove);
    }

    private float[] along(float[] gradient, double by) {
        float[] moved = numbers.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (by * gradient[i]);
        }
        return moved;
    }

    private float[] numbers() {
        float[] values = noise(Trunk.total(trunk.slots()), 1);
        int at = 0;
        for (Slot slot : trunk.slots()) {
            if (slot.fanIn() == 0) {
                Arrays.fill(values, at, at + slot.size(), slot.name().endsWith("_gamma") ? 1 : 0);
            } else {
                for (int i = at; i < at + slot.size(); i++) {
                    values[i] *= (float) Math.sqrt(2.0 / slot.fanIn());
                }
            }
            at += slot.size();
        }
        return values;
    }

    private static float[] noise(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
