package moodlab.emotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A Deeplearning4j network that reads faces: with two heads, or with one as the first ones had. */
record FaceNetwork(Model network) {

    private static final int BATCH = 64;

    /**
     * Probabilities as the network gives them.
     *
     * @param mirrored whether each is the mean of those of the face and of its mirror image
     */
    List<TwoReadings> read(List<FaceImage> faces, boolean mirrored) {
        List<TwoReadings> readings = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += BATCH) {
            List<FaceImage> some = faces.subList(from, Math.min(faces.size(), from + BATCH));
            List<FaceImage> all = new ArrayList<>(some);
            if (mirrored) {
                some.forEach(face -> all.add(mirror(face)));
            }
            INDArray[] answers = answers(EmotionNetwork.input(all));
            for (int i = 0; i < some.size(); i++) {
                int twin = mirrored ? i + some.size() : i;
                readings.add(new TwoReadings(mean(answers[0], i, twin), mean(answers[answers.length - 1], i, twin)));
            }
        }
        return readings;
    }

    /** One that answers the same and reads faster. */
    FaceNetwork folded() {
        return network instanceof ComputationGraph ? new FaceNetwork(EmotionNetwork.folded(numbers())) : this;
    }

    /** The answers of each head, [n, 7]. */
    INDArray[] answers(INDArray input) {
        return network instanceof ComputationGraph graph
                ? graph.output(input)
                : new INDArray[] {((MultiLayerNetwork) network).output(input)};
    }

    /** All its numbers by layer and parameter. */
    Map<String, float[]> numbers() {
        Map<String, float[]> numbers = new HashMap<>();
        network.paramTable()
                .forEach((name, values) -> numbers.put(
                        name, values.dup('c').reshape(values.length()).toFloatVector()));
        return numbers;
    }

    private static EmotionDistribution mean(INDArray answers, int row, int twin) {
        double[] one = answers.getRow(row).toDoubleVector();
        double[] other = answers.getRow(twin).toDoubleVector();
        for (int i = 0; i < one.length; i++) {
            one[i] = (one[i] + other[i]) / 2;
        }
        return EmotionDistribution.of(one);
    }

    private static FaceImage mirror(FaceImage face) {
        float[] gray = face.toArray();
        float[] out = new float[gray.length];
        for (int i = 0; i < gray.length; i++) {
            int x = i % FaceImage.SIDE;
            out[i] = gray[i - x + FaceImage.SIDE - 1 - x];
        }
        return FaceImage.of(out);
    }
}
