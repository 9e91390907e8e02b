package moodlab.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.datasets.Fer2013;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * How a model did on labelled faces. Shares lie in 0 … 1. Confusion's rows are the labels, its columns the answers, both
 * in the order of {@link Emotion}; so are {@code perClass}'s keys.
 *
 * @param accuracy against the labels
 * @param accuracyFerPlus against the FER+ truth, on the rows that have one; null without votes
 * @param nFerPlus how many rows have a FER+ truth; null without votes
 * @param macroF1 against the labels
 * @param ece of the top class in 15 bins: against the FER+ truth where votes are given, else against the labels
 * @param n rows
 * @param msPerImageP50 median milliseconds a face, one at a time, one thread
 * @param msPerImageP95 the same, at the 95th percentile
 * @param parameters of the network
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
        double msPerImageP50,
        double msPerImageP95,
        long parameters) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Of one class, against the labels.
     *
     * @param n rows with this label
     */
    public record ClassScores(int n, double precision, double recall, double f1) {}

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

    static FaceReport of(Fer2013 data, boolean votes, List<EmotionDistribution> answers, Cost cost) {
        List<Emotion> labels = new ArrayList<>();
        List<Emotion> truths = new ArrayList<>();
        List<EmotionDistribution> settled = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            labels.add(data.label(row));
            Optional<Emotion> truth = data.votes(row).truth();
            if (truth.isPresent()) {
                truths.add(truth.get());
                settled.add(answers.get(row));
            }
        }
        Confusion confusion = Confusion.of(labels, tops(answers));
        return new FaceReport(
                confusion.accuracy(),
                votes ? Confusion.of(truths, tops(settled)).accuracy() : null,
                votes ? truths.size() : null,
                confusion.macroF1(),
                votes ? CalibrationError.of(truths, settled) : CalibrationError.of(labels, answers),
                data.size(),
                perClass(confusion),
                confusion.table(),
                cost.percentile(0.5),
                cost.percentile(0.95),
                cost.parameters());
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

    private static List<Emotion> tops(List<EmotionDistribution> answers) {
        return answers.stream().map(EmotionDistribution::top).toList();
    }

    private static Map<String, ClassScores> perClass(Confusion confusion) {
        Map<String, ClassScores> scores = new LinkedHashMap<>();
        Arrays.stream(Emotion.values()).forEach(e -> scores.put(e.label(), confusion.scores(e)));
        return scores;
    }
}
