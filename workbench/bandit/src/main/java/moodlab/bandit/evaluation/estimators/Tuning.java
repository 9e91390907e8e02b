package moodlab.bandit.evaluation.estimators;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses an estimator's hyper-parameter from the log itself: of several settings the one with the least bound on the
 * mean squared error, variance / n + (|bias| + c)². The bias against the unbiased estimator is estimated directly; c is
 * Bernstein's bound on that estimate's error, √(2 m ln(2/δ) / n) + 2 max(w) ln(2/δ) / (3 n), with m the mean of w² and δ =
 * 0.05. Su, Dimakopoulou, Krishnamurthy and Dudík 2020, "Doubly robust off-policy evaluation with shrinkage", ICML, and
 * the appendix's page on direct bias estimation. Merges like the estimators do.
 */
public final class Tuning {

    private static final double LOG = Math.log(2 / 0.05);
    private static final double[] WEIGHTS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, Double.POSITIVE_INFINITY};
    private static final double[] SHARES = {1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.001, 0};

    private final Ratio<Term> unbiased;
    private final List<Candidate> candidates;
    private final Moments squaredWeights = new Moments();
    private double largest;

    private record Candidate(Estimator<Term> estimator, Ratio<Term> ratio, Moments parts, Moments biases) {}

    private Tuning(Estimator<Term> unbiased, List<Estimator<Term>> settings) {
        this.unbiased = unbiased.ratios().get(0);
        this.candidates = settings.stream()
                .map(each -> new Candidate(each, each.ratios().get(0), new Moments(), new Moments()))
                .toList();
    }

    /** One for each of the estimators that have a hyper-parameter. */
    public static List<Tuning> all() {
        return IntStream.range(0, 5).mapToObj(Tuning::numbered).toList();
    }

    private static Tuning numbered(int index) {
        Estimator<Term> weighted = new InverseProbabilityScore();
        Estimator<Term> robust = new DoublyRobust();
        return switch (index) {
            case 0 -> new Tuning(weighted, over(WEIGHTS, ClippedInverseProbabilityScore::new));
            case 1 -> new Tuning(robust, over(WEIGHTS, SwitchDoublyRobust::new));
            case 2 -> new Tuning(robust, over(WEIGHTS, OptimisticDoublyRobust::new));
            case 3 -> new Tuning(weighted, over(SHARES, SubGaussianInverseProbabilityScore::new));
            default -> new Tuning(robust, over(SHARES, SubGaussianDoublyRobust::new));
        };
    }

    private static List<Estimator<Term>> over(
            double[] settings, java.util.function.DoubleFunction<Estimator<Term>> made) {
        return java.util.Arrays.stream(settings).mapToObj(made).toList();
    }

    /** Takes a round in. */
    public void add(Term term) {
        double whole = unbiased.above().applyAsDouble(term);
        for (Candidate candidate : candidates) {
            double part = candidate.ratio().above().applyAsDouble(term);
            candidate.parts().add(part);
            candidate.biases().add(whole - part);
        }
        squaredWeights.add(term.weight() * term.weight());
        largest = Math.max(largest, term.weight());
    }

    /** Takes in what another part of the log gave. */
    public Tuning merge(Tuning other) {
        for (int i = 0; i < candidates.size(); i++) {
            candidates.get(i).parts().merge(other.candidates.get(i).parts());
            candidates.get(i).biases().merge(other.candidates.get(i).biases());
        }
        squaredWeights.merge(other.squaredWeights);
        largest = Math.max(largest, other.largest);
        return this;
    }

    /** The estimator with the best setting; of equals, the one that changes the weights most. */
    public Estimator<Term> best() {
        Candidate best = candidates.get(0);
        for (Candidate each : candidates) {
            if (bound(each) < bound(best)) {
                best = each;
            }
        }
        return best.estimator();
    }

    private double bound(Candidate candidate) {
        double n = candidate.parts().count();
        double variance = candidate.parts().variance() * (n - 1) / n;
        double slack = Math.sqrt(2 * squaredWeights.mean() * LOG / n) + 2 * largest * LOG / (3 * n);
        double bias = Math.abs(candidate.biases().mean()) + slack;
        return variance / n + bias * bias;
    }
}
