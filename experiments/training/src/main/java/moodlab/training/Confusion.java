package moodlab.training;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import moodlab.domain.Emotion;

/** How often each class was answered for each true class. */
final class Confusion {

    private final Map<Emotion, Map<Emotion, Integer>> counts = new EnumMap<>(Emotion.class);

    /** Truths and answers in the same order. */
    static Confusion of(List<Emotion> truths, List<Emotion> answers) {
        Confusion confusion = new Confusion();
        for (int i = 0; i < truths.size(); i++) {
            confusion
                    .counts
                    .computeIfAbsent(truths.get(i), truth -> new EnumMap<>(Emotion.class))
                    .merge(answers.get(i), 1, Integer::sum);
        }
        return confusion;
    }

    int count(Emotion truth, Emotion answer) {
        return counts.getOrDefault(truth, Map.of()).getOrDefault(answer, 0);
    }

    /** Rows are true classes, columns answers, both in the order of {@link Emotion}. */
    List<List<Integer>> table() {
        return Arrays.stream(Emotion.values())
                .map(truth -> Arrays.stream(Emotion.values())
                        .map(answer -> count(truth, answer))
                        .toList())
                .toList();
    }

    /** The share of right answers; not a number without rows. */
    double accuracy() {
        int right = Arrays.stream(Emotion.values()).mapToInt(e -> count(e, e)).sum();
        int all = Arrays.stream(Emotion.values()).mapToInt(this::truths).sum();
        return (double) right / all;
    }

    HeadScores.ClassScores scores(Emotion emotion) {
        double right = count(emotion, emotion);
        int truths = truths(emotion);
        int answers = answers(emotion);
        return new HeadScores.ClassScores(
                truths,
                answers == 0 ? 0 : right / answers,
                truths == 0 ? 0 : right / truths,
                truths + answers == 0 ? 0 : 2 * right / (truths + answers));
    }

    /** The mean F1 of the classes that are true or answered at least once: each counts the same, however rare. */
    double macroF1() {
        DoubleStream scores = Arrays.stream(Emotion.values())
                .filter(e -> truths(e) + answers(e) > 0)
                .mapToDouble(e -> scores(e).f1());
        return scores.average().orElse(Double.NaN);
    }

    private int truths(Emotion truth) {
        return counts.getOrDefault(truth, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int answers(Emotion answer) {
        return Arrays.stream(Emotion.values())
                .mapToInt(truth -> count(truth, answer))
                .sum();
    }
}
