package moodlab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodlab.datasets.Fer2013;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.ModelManifest;
import moodlab.emotion.Temperature;
import moodlab.emotion.TwoReadings;

/** Makes the model file of a run: the averaged weights, temperatures fitted on the held-out rows, provenance. */
final class ModelExport {

    private static final String TRAINED_ON =
            "FER2013 training part (Goodfellow et al. 2013; photographs from the web, for"
                    + " research use), without copies of pictures of other parts, with FER+ votes (Barsoum et al. 2016, MIT)";

    private ModelExport() {}

    static EmotionModel model(Weights weights, Learner.Material material, RunRecord record) {
        ModelManifest plain = plain(record);
        EmotionModel model = EmotionModel.of(material.network().graph(weights), plain);
        Fer2013 data = material.data();
        List<Integer> rows = material.split().heldOut();
        List<FaceImage> faces = rows.stream().map(data::face).toList();
        List<TwoReadings> readings = model.read(faces);
        Map<String, Double> metrics = metrics(Measurement.of(data, rows, same -> readings));
        Temperature ofLabels = Temperature.fit(
                readings.stream().map(TwoReadings::fer2013).toList(),
                rows.stream().map(data::label).toList());
        double ofPerceived = perceived(data, rows, readings).value();
        return model.with(plain.calibrated(metrics, ofPerceived, ofLabels.value()));
    }

    private static ModelManifest plain(RunRecord record) {
        return new ModelManifest(
                ModelManifest.TWO_HEADS,
                "",
                TRAINED_ON,
                record.provenance(),
                record.epochsDone(),
                Map.of(),
                1,
                1.0,
                true);
    }

    /** Fitted on the rows whose votes have a truth; none where no row has. */
    private static Temperature perceived(Fer2013 data, List<Integer> rows, List<TwoReadings> readings) {
        List<EmotionDistribution> perceived = new ArrayList<>();
        List<Emotion> truths = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EmotionDistribution answer = readings.get(i).perceived();
            data.votes(rows.get(i)).truth().ifPresent(truth -> {
                perceived.add(answer);
                truths.add(truth);
            });
        }
        return truths.isEmpty() ? new Temperature(1) : Temperature.fit(perceived, truths);
    }

    private static Map<String, Double> metrics(Measurement held) {
        return Map.of(
                "heldOutAccuracy", held.accuracy(),
                "heldOutAccuracyFerPlus", held.accuracyFerPlus(),
                "heldOutMacroF1", held.macroF1(),
                "heldOutLoss", held.loss());
    }
}
