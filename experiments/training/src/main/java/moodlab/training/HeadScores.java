package moodlab.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * How one head did against one kind of truth. Shares lie in 0 … 1.
 *
 * @param accuracy share of truths answered
 * @param macroF1 mean F1 of the classes, each counting the same
 * @param ece expected calibration error of the top class, 15 bins
 * @param n rows
 * @param perClass by class, in the order of {@link Emotion}
 * @param confusion rows are truths, columns answers, both in the order of {@link Emotion}
 * @param reliability how sure and how often right, in 15 bins
 */
public record HeadScores(
        double accuracy,
        double macroF1,
        double ece,
        int n,
        Map<String, ClassScores> perClass,
        List<List<Integer>> confusion,
        List<Reliability.Bin> reliability) {

    /**
     * Of one class.
     *
     * @param n rows of which it is the truth
     */
    public record ClassScores(int n, double precision, double recall, double f1) {}

    /** Truths and answers in the same order. */
    static HeadScores of(List<Emotion> truths, List<EmotionDistribution> answers) {
        Confusion confusion = Confusion.of(
                truths, answers.stream().map(EmotionDistribution::top).toList());
        Reliability reliability = Reliability.of(truths, answers);
        Map<String, ClassScores> scores = new LinkedHashMap<>();
        Arrays.stream(Emotion.values()).forEach(e -> scores.put(e.label(), confusion.scores(e)));
        return new HeadScores(
                confusion.accuracy(),
                confusion.macroF1(),
                reliability.error(),
                truths.size(),
                scores,
                confusion.table(),
                reliability.bins());
    }
}
