package moodlab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import moodlab.datasets.Fer2013;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.emotion.TwoReadings;

/**
 * How a network does on some rows.
 *
 * @param loss mean cross-entropy of the perceived head to the shares of the votes, in nats
 * @param accuracy share of FER2013 labels that the label's head answers
 * @param accuracyFerPlus share of FER+ truths that the perceived head answers; not a number where no row has one
 * @param macroF1 of the perceived head against the FER+ truth
 */
record Measurement(double loss, double accuracy, double accuracyFerPlus, double macroF1) {

    static Measurement of(Fer2013 data, List<Integer> rows, Function<List<FaceImage>, List<TwoReadings>> reader) {
        List<TwoReadings> readings = reader.apply(rows.stream().map(data::face).toList());
        List<Emotion> truths = new ArrayList<>();
        List<Emotion> answers = new ArrayList<>();
        double loss = 0;
        int voted = 0;
        int right = 0;
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            TwoReadings reading = readings.get(i);
            right += reading.fer2013().top() == data.label(row) ? 1 : 0;
            if (data.votes(row).shares().isPresent()) {
                voted++;
                loss += crossEntropy(data.votes(row).shares().get(), reading.perceived());
            }
            data.votes(row).truth().ifPresent(truth -> {
                truths.add(truth);
                answers.add(reading.perceived().top());
            });
        }
        Confusion confusion = Confusion.of(truths, answers);
        return new Measurement(loss / voted, (double) right / rows.size(), confusion.accuracy(), confusion.macroF1());
    }

    private static double crossEntropy(EmotionDistribution target, EmotionDistribution answer) {
        double sum = 0;
        for (Emotion emotion : Emotion.values()) {
            sum -= target.probability(emotion) * Math.log(Math.max(1e-9, answer.probability(emotion)));
        }
        return sum;
    }
}
