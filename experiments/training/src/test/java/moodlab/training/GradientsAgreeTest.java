package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import moodlab.domain.Emotion;
import moodlab.domain.FaceImage;
import moodlab.emotion.NetworkShape;
import moodlab.emotion.TwoReadings;
import moodlab.gradients.Trunk;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The step on oneDNN, held against Deeplearning4j's own for the same numbers, pictures and targets. */
class GradientsAgreeTest {

    private static final int BATCH = 6;
    private static final int SIDE = FaceImage.SIDE;
    private static final Network NETWORK = Network.of(NetworkShape.usual());

    private final Weights weights = Weights.random(NETWORK, 5);
    private final float[] pictures = noise(BATCH * SIDE * SIDE);
    private final float[] targets = targets();

    @Test
    void ofEachParameterInSinglePrecision() {
        float[] ours = ours(false);
        Map<String, INDArray> theirs = theirs();
        int at = 0;
        for (Trunk.Slot slot : NETWORK.slots()) {
            float[] one = Arrays.copyOfRange(ours, at, at + slot.size());
            // theirs is of the sum over the batch, ours of the mean
            float[] other = theirs.get(slot.name())
                    .dup('c')
                    .reshape(slot.size())
                    .div(BATCH)
                    .toFloatVector();
            double difference = distance(one, other) / Math.max(1e-6, distance(other, new float[other.length]));
            assertTrue(difference < 5e-3, slot.name() + " differs by " + difference);
            at += slot.size();
        }
    }

    @Test
    void inHalfPrecisionPointsTheSameWay() {
        Assumptions.assumeTrue(Trunk.halfWorks(), "this processor computes in 32 bits only");
        float[] half = ours(true);
        float[] single = ours(false);
        double cosine = dot(half, single) / Math.sqrt(dot(half, half) * dot(single, single));
        assertTrue(cosine > 0.95, "cosine " + cosine);
    }

    @Test
    void readsAsTheExportedNetworkDoes() {
        NetworkReader reader = new NetworkReader(NETWORK, false);
        reader.use(weights);
        List<FaceImage> faces = IntStream.range(0, 3)
                .mapToObj(i -> {
                    SplittableRandom random = new SplittableRandom(i);
                    float[] gray = new float[SIDE * SIDE];
                    for (int p = 0; p < gray.length; p++) {
                        gray[p] = random.nextFloat();
                    }
                    return FaceImage.of(gray);
                })
                .toList();
        List<TwoReadings> one = reader.read(faces);
        INDArray[] other = NETWORK.graph(weights).output(moodlab.emotion.EmotionNetwork.input(faces));
        for (int i = 0; i < 3; i++) {
            for (Emotion emotion : Emotion.values()) {
                assertEquals(
                        other[0].getDouble(i, emotion.ordinal()),
                        one.get(i).perceived().probability(emotion),
                        1e-3);
                assertEquals(
                        other[1].getDouble(i, emotion.ordinal()),
                        one.get(i).fer2013().probability(emotion),
                        1e-3);
            }
        }
    }

    private float[] ours(boolean half) {
        Trunk trunk = new Trunk(NETWORK.shape(), new Trunk.Size(BATCH, SIDE), true, half);
        float[] numbers = weights.numbers();
        int trunkSize = Trunk.total(trunk.slots());
        trunk.write(Arrays.copyOf(numbers, trunkSize));
        float[] features = trunk.forward(pictures);
        Heads.Outcome outcome = NETWORK.heads().learn(numbers, features, new MiniBatch(pictures, targets, targets), 1);
        trunk.backward(outcome.below());
        float[] gradient = new float[trunkSize];
        trunk.readGradient(gradient);
        float[] all = Arrays.copyOf(gradient, numbers.length);
        System.arraycopy(outcome.gradient(), 0, all, trunkSize, outcome.gradient().length);
        return all;
    }

    private Map<String, INDArray> theirs() {
        ComputationGraph graph = NETWORK.graph(weights);
        INDArray labels = Nd4j.createFromArray(targets).reshape(BATCH, Emotion.COUNT);
        graph.setInputs(Nd4j.createFromArray(pictures).reshape(BATCH, 1, SIDE, SIDE));
        graph.setLabels(labels, labels);
        graph.computeGradientAndScore();
        return graph.gradient().gradientForVariable();
    }

    private static float[] noise(int size) {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static float[] targets() {
        float[] targets = new float[BATCH * Emotion.COUNT];
        for (int b = 0; b < BATCH; b++) {
            targets[b * Emotion.COUNT + b % Emotion.COUNT] = 0.8f;
            targets[b * Emotion.COUNT + (b + 3) % Emotion.COUNT] = 0.2f;
        }
        return targets;
    }

    private static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (double) (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
