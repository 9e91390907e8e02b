package moodlab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.ModelManifest;
import moodlab.emotion.Temperature;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Makes the model file of a finished run: the last weights, a temperature fitted on the held-out rows, provenance. */
final class ModelExport {

    private static final String TRAINED_ON =
            "FER2013 training part (Goodfellow et al. 2013; photographs from the web, for"
                    + " research use), without copies of pictures of other parts, with FER+ votes (Barsoum et al. 2016, MIT)";

    private ModelExport() {}

    static EmotionModel model(MultiLayerNetwork network, Learner.Material material, RunRecord record) {
        List<Integer> heldOut = material.split().heldOut();
        List<EmotionDistribution> answers = new ArrayList<>();
        List<Emotion> truths = new ArrayList<>();
        List<EmotionDistribution> all = Measurement.answers(network, material.data(), heldOut);
        for (int i = 0; i < all.size(); i++) {
            EmotionDistribution answer = all.get(i);
            material.data().votes(heldOut.get(i)).truth().ifPresent(truth -> {
                answers.add(answer);
                truths.add(truth);
            });
        }
        Temperature temperature = answers.isEmpty() ? new Temperature(1) : Temperature.fit(answers, truths);
        EpochMetrics last = record.history().get(record.epochsDone() - 1);
        Map<String, Double> metrics = Map.of(
                "heldOutAccuracy", last.heldOutAccuracy(),
                "heldOutAccuracyFerPlus", last.heldOutAccuracyFerPlus(),
                "heldOutLoss", last.heldOutLoss(),
                "trainLoss", last.trainLoss());
        return EmotionModel.of(
                network,
                new ModelManifest(
                        ModelManifest.FORMAT,
                        "",
                        TRAINED_ON,
                        record.provenance(),
                        record.epochsDone(),
                        metrics,
                        temperature.value()));
    }
}
