package moodlab.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.emotion.EmotionNetwork;
import moodlab.emotion.TwoReadings;
import moodlab.gradients.Trunk;

/** Reads faces by the averaged numbers of a run, many at once. */
final class NetworkReader {

    private static final int BATCH = 50;
    private static final int PIXELS = FaceImage.SIDE * FaceImage.SIDE;

    private final Network network;
    private final Trunk trunk;
    private float[] numbers;

    /** For faces. */
    NetworkReader(Network network, boolean half) {
        this(network, new Trunk.Size(BATCH, FaceImage.SIDE), half);
    }

    /** For batches of one size. */
    NetworkReader(Network network, Trunk.Size size, boolean half) {
        this.network = network;
        this.trunk = new Trunk(network.shape(), size, false, half);
        this.numbers = new float[network.size()];
    }

    /** Takes a copy of the averages. */
    void use(Weights weights) {
        numbers = weights.average().clone();
        trunk.write(Arrays.copyOf(numbers, numbers.length - network.heads().size()));
        trunk.writeStatistics(weights.statistics());
    }

    List<TwoReadings> read(List<FaceImage> faces) {
        List<TwoReadings> readings = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += BATCH) {
            List<FaceImage> some = faces.subList(from, Math.min(faces.size(), from + BATCH));
            float[] pictures = new float[BATCH * PIXELS];
            for (int i = 0; i < some.size(); i++) {
                EmotionNetwork.standardise(some.get(i).toArray(), pictures, i * PIXELS);
            }
            List<float[]> answers = answers(pictures);
            for (int i = 0; i < some.size(); i++) {
                readings.add(new TwoReadings(distribution(answers.get(0), i), distribution(answers.get(1), i)));
            }
        }
        return readings;
    }

    /** Of a whole batch of standardised pictures: the probabilities [batch, 7] of each head. */
    List<float[]> answers(float[] pictures) {
        float[] features = trunk.forward(pictures);
        int offset = numbers.length - network.heads().size();
        return List.of(
                network.heads().probabilities(numbers, offset, features, 0),
                network.heads().probabilities(numbers, offset, features, 1));
    }

    private static EmotionDistribution distribution(float[] all, int row) {
        double[] p = new double[Emotion.COUNT];
        for (int i = 0; i < p.length; i++) {
            p[i] = all[row * Emotion.COUNT + i];
        }
        return EmotionDistribution.of(p);
    }
}
