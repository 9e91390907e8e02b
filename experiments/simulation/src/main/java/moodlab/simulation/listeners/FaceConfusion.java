package moodlab.simulation.listeners;

import java.util.List;
import java.util.random.RandomGenerator;
import moodlab.domain.Emotion;

/**
 * How often a face model answered what to faces of which emotion.
 *
 * @param source the model and the faces
 * @param counts rows are truths, columns answers, both in the order of {@link Emotion}
 */
public record FaceConfusion(String source, List<List<Integer>> counts) {

    public FaceConfusion {
        counts = counts.stream().map(List::copyOf).toList();
        if (counts.size() != Emotion.COUNT || counts.stream().anyMatch(row -> row.size() != Emotion.COUNT)) {
            throw new IllegalArgumentException("a confusion matrix of emotions has seven rows of seven counts");
        }
    }

    /** An answer to a face of that emotion, by chance as often as the model gave it. */
    Emotion answer(Emotion truth, RandomGenerator random) {
        List<Integer> row = counts.get(truth.ordinal());
        return Emotion.ofLabel(
                drawn(row.stream().mapToDouble(Integer::doubleValue).toArray(), random));
    }

    /** An emotion, by chance as often as the faces had it. */
    public Emotion truth(RandomGenerator random) {
        return Emotion.ofLabel(drawn(
                counts.stream()
                        .mapToDouble(
                                row -> row.stream().mapToInt(Integer::intValue).sum())
                        .toArray(),
                random));
    }

    /** The share of each emotion among the faces that got this answer; a copy. */
    public double[] behind(Emotion answer) {
        double[] column =
                counts.stream().mapToDouble(row -> row.get(answer.ordinal())).toArray();
        double sum = 0;
        for (double count : column) {
            sum += count;
        }
        for (int i = 0; i < column.length; i++) {
            column[i] /= sum;
        }
        return column;
    }

    /** An index by chance, each as often as it weighs. */
    static int drawn(double[] weights, RandomGenerator random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double point = random.nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                if (point < weights[i]) {
                    return i;
                }
                point -= weights[i];
            }
        }
        return last;
    }
}
