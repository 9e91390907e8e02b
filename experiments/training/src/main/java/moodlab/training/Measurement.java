package moodlab.training;

import java.util.ArrayList;
import java.util.List;
import moodlab.datasets.Fer2013;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.emotion.EmotionNetwork;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How a network does on some rows: accuracies as shares, loss in nats.
 *
 * @param accuracyFerPlus not a number where no row has a FER+ truth
 */
record Measurement(double loss, double accuracy, double accuracyFerPlus) {

    private static final int BATCH = 100;

    static Measurement of(MultiLayerNetwork network, Fer2013 data, List<Integer> rows, TargetMix mix) {
        double loss = 0;
        int right = 0;
        int settled = 0;
        int rightFerPlus = 0;
        List<EmotionDistribution> answers = answers(network, data, rows);
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            EmotionDistribution answer = answers.get(i);
            loss += crossEntropy(mix.target(data.label(row), data.votes(row)), answer);
            right += answer.top() == data.label(row) ? 1 : 0;
            if (data.votes(row).truth().isPresent()) {
                settled++;
                rightFerPlus += answer.top() == data.votes(row).truth().get() ? 1 : 0;
            }
        }
        double n = rows.size();
        return new Measurement(loss / n, right / n, (double) rightFerPlus / settled);
    }

    static List<EmotionDistribution> answers(MultiLayerNetwork network, Fer2013 data, List<Integer> rows) {
        List<EmotionDistribution> answers = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<FaceImage> faces = rows.subList(from, Math.min(rows.size(), from + BATCH)).stream()
                    .map(data::face)
                    .toList();
            INDArray output = network.output(EmotionNetwork.input(faces));
            for (int i = 0; i < faces.size(); i++) {
                answers.add(EmotionDistribution.of(output.getRow(i).toDoubleVector()));
            }
        }
        return answers;
    }

    private static double crossEntropy(EmotionDistribution target, EmotionDistribution answer) {
        double sum = 0;
        for (Emotion emotion : Emotion.values()) {
            sum -= target.probability(emotion) * Math.log(Math.max(1e-9, answer.probability(emotion)));
        }
        return sum;
    }
}
