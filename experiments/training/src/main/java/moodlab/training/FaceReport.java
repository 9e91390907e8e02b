package moodlab.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.datasets.Fer2013;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.emotion.TwoReadings;
import moodlab.training.HeadScores.ClassScores;

/**
 * How a model did on labelled faces. Shares lie in 0 … 1. {@code macroF1}, {@code ece}, {@code perClass}, {@code confusion}
 * and {@code reliability} speak of the perceived head, against the FER+ truth on the rows that have one; without votes,
 * against the labels.
 *
 * @param accuracy of the FER2013 head against the labels
 * @param accuracyFerPlus of the perceived head against the FER+ truth; null without votes
 * @param nFerPlus how many rows have a FER+ truth; null without votes
 * @param n rows
 * @param fer2013 all of it for the FER2013 head, against the labels
 * @param hardships the perceived head's share of right answers when all faces are spoilt in one way, by way; null where not
 *     measured
 * @param msPerImageP50 median milliseconds a face, one at a time, one thread, the mirror image included where it is read
 * @param msPerImageP95 the same, at the 95th percentile
 * @param parameters of the network, both heads
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaceReport(
        double accuracy,
        Double accuracyFerPlus,
        Integer nFerPlus,
        double macroF1,
        double ece,
        int n,
        Map<String, ClassScores> perClass,
        List<List<Integer>> confusion,
        List<Reliability.Bin> reliability,
        HeadScores fer2013,
        Map<String, Double> hardships,
        double msPerImageP50,
        double msPerImageP95,
        long parameters) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * How fast, and how big.
     *
     * @param milliseconds of each face
     */
    record Cost(List<Double> milliseconds, long parameters) {

        double percentile(double share) {
            List<Double> sorted = milliseconds.stream().sorted().toList();
            int rank = (int) Math.ceil(share * sorted.size());
            return sorted.get(Math.max(0, rank - 1));
        }
    }

    static FaceReport of(Fer2013 data, boolean votes, List<TwoReadings> readings, Cost cost) {
        List<Emotion> labels = new ArrayList<>();
        List<Emotion> truths = new ArrayList<>();
        List<EmotionDistribution> settled = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            labels.add(data.label(row));
            Optional<Emotion> truth = votes ? data.votes(row).truth() : Optional.of(data.label(row));
            if (truth.isPresent()) {
                truths.add(truth.get());
                settled.add(readings.get(row).perceived());
            }
        }
        HeadScores perceived = HeadScores.of(truths, settled);
        HeadScores fer2013 = HeadScores.of(
                labels, readings.stream().map(TwoReadings::fer2013).toList());
        return new FaceReport(
                fer2013.accuracy(),
                votes ? perceived.accuracy() : null,
                votes ? perceived.n() : null,
                perceived.macroF1(),
                perceived.ece(),
                data.size(),
                perceived.perClass(),
                perceived.confusion(),
                perceived.reliability(),
                fer2013,
                null,
                cost.percentile(0.5),
                cost.percentile(0.95),
                cost.parameters());
    }

    FaceReport with(Map<String, Double> measured) {
        return new FaceReport(
                accuracy,
                accuracyFerPlus,
                nFerPlus,
                macroF1,
                ece,
                n,
                perClass,
                confusion,
                reliability,
                fer2013,
                measured,
                msPerImageP50,
                msPerImageP95,
                parameters);
    }

    /** Writes the report as JSON. */
    public void write(Path file) {
        try {
            Path target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            JSON.writeValue(target.toFile(), this);
        } catch (IOException e) {
            throw new TrainingException(
                    file + " cannot be written: choose a folder with room that you may write to.", e);
        }
    }
}
