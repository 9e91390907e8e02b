package moodlab.simulation.fit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import smile.math.MathEx;
import smile.stat.distribution.GaussianDistribution;

/** Values by their ranks, as a normal distribution would have them. */
final class NormalScores {

    private NormalScores() {}

    /** The correlation of two variables' normal scores (van der Waerden): a normal copula's parameter. */
    static double correlation(List<Double> ones, List<Double> others) {
        return MathEx.cor(scores(ones), scores(others));
    }

    private static double[] scores(List<Double> values) {
        double[] scores = new double[values.size()];
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        for (int rank = 0; rank < scores.length; rank++) {
            scores[order.get(rank)] = GaussianDistribution.getInstance().quantile((rank + 0.5) / scores.length);
        }
        return scores;
    }
}
