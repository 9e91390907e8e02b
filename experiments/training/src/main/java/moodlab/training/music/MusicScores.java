package moodlab.training.music;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import moodlab.music.hearing.QuadrantChances;

/**
 * How often a model was right. Arousal is Q1 and Q2 against Q3 and Q4, valence Q1 and Q4 against Q2 and Q3, each by the sum
 * of its quadrants' probabilities.
 *
 * @param accuracy share of songs whose most probable quadrant is the true one
 * @param macroF1 mean F1 of the quadrants that occur
 * @param ece expected calibration error of the most probable quadrant, 15 bins of equal width (Guo et al. 2017)
 * @param n songs
 * @param intervals 95 % intervals of the three accuracies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MusicScores(
        double accuracy,
        double arousalAccuracy,
        double valenceAccuracy,
        double macroF1,
        double ece,
        int n,
        Intervals intervals) {

    private static final int BINS = 15;
    private static final double Z = 1.959964;

    /** 95 % intervals (Wilson 1927) of shares of songs, songs taken as independent. */
    public record Intervals(Interval accuracy, Interval arousalAccuracy, Interval valenceAccuracy) {}

    /** From … to. */
    public record Interval(double from, double to) {

        static Interval of(double share, int n) {
            double centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
            double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
            return new Interval(centre - half, centre + half);
        }
    }

    /** Answers and truths in the same order; at least one. */
    static MusicScores of(List<QuadrantChances> answers, int[] truths) {
        int n = truths.length;
        double right = share(n, i -> answers.get(i).top() == truths[i]);
        double arousal = share(n, i -> (answers.get(i).excited() > 0.5) == (truths[i] < 2));
        double valence = share(n, i -> (answers.get(i).pleasant() > 0.5) == (truths[i] == 0 || truths[i] == 3));
        return new MusicScores(
                right,
                arousal,
                valence,
                macroF1(answers, truths),
                calibrationError(answers, truths),
                n,
                new Intervals(Interval.of(right, n), Interval.of(arousal, n), Interval.of(valence, n)));
    }

    private static double share(int n, IntPredicate right) {
        return (double) IntStream.range(0, n).filter(right).count() / n;
    }

    private static double macroF1(List<QuadrantChances> answers, int[] truths) {
        return IntStream.range(0, QuadrantChances.COUNT)
                .mapToDouble(q -> {
                    double both = 0;
                    double either = 0;
                    for (int i = 0; i < truths.length; i++) {
                        boolean said = answers.get(i).top() == q;
                        both += said && truths[i] == q ? 2 : 0;
                        either += (said ? 1 : 0) + (truths[i] == q ? 1 : 0);
                    }
                    return either == 0 ? Double.NaN : both / either;
                })
                .filter(f -> !Double.isNaN(f))
                .average()
                .orElse(Double.NaN);
    }

    private static double calibrationError(List<QuadrantChances> answers, int[] truths) {
        double[] gaps = new double[BINS];
        for (int i = 0; i < truths.length; i++) {
            int top = answers.get(i).top();
            double sure = answers.get(i).probability(top);
            int bin = Math.max(0, Math.min(BINS - 1, (int) Math.ceil(sure * BINS) - 1));
            gaps[bin] += sure - (top == truths[i] ? 1 : 0);
        }
        return IntStream.range(0, BINS).mapToDouble(b -> Math.abs(gaps[b])).sum() / truths.length;
    }
}
