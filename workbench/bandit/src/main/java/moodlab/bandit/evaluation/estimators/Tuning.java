package moodlab.bandit.evaluation.estimators;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import smile.stat.distribution.TDistribution;

/**
 * Chooses an estimator's hyper-parameter from the log itself, by one of two rules. Merges like the estimators do.
 *
 * <p>{@link Rule#SLOPE}: Lepski's principle. Settings are looked at from the noisiest on, as long as |V_i − V_j| ≤ c_i + (√6 −
 * 1) c_j for all j before i, c the half width of Student's one-sided 95 % interval over rounds; the last that passes is taken:
 * the least noisy one whose bias is still lost in the noise of those before it. Needs no bound on the bias. Su, Srinath and
 * Krishnamurthy 2020, "Adaptive estimator selection for off-policy evaluation", ICML; with the constant of Tucker and Lee
 * 2021, "Improved estimator selection for off-policy evaluation".
 *
 * <p>{@link Rule#BOUND}: the least bound on the mean squared error, variance / n + (|bias| + c)². The bias against the
 * unbiased estimator is estimated directly; c is Bernstein's bound on that estimate's error, √(2 m ln(2/δ) / n) + 2 max(w)
 * ln(2/δ) / (3 n), with m the mean of w² and δ = 0.05. Su, Dimakopoulou, Krishnamurthy and Dudík 2020, "Doubly robust
 * off-policy evaluation with shrinkage", ICML, and the appendix's page on direct bias estimation. Cautious: on logs of some
 * thousand rounds it hardly ever changes a weight, and was never seen to lose by it: see the coverage study.
 */
public final class Tuning {

    private static final double LOG = Math.log(2 / 0.05);
    private static final double[] WEIGHTS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, Double.POSITIVE_INFINITY};
    private static final double[] SHARES = {1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.001, 0};

    private static final double SLOPE = Math.sqrt(6) - 1;
    private static final double SHARE = 0.95;

    /** How it is chosen. */
    public enum Rule {
        /** As biased as cannot be told from noise. */
        SLOPE,
        /** The least bound on the mean squared error. */
        BOUND;

        /** As options have it: lower case. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Ratio<Term> unbiased;
    private final List<Candidate> candidates;
    private final Moments squaredWeights = new Moments();
    private double largest;

    private record Candidate(Estimator<Term> estimator, Ratio<Term> ratio, Moments parts, Moments biases) {

        /** The half width of its interval. */
        double noise(double quantile) {
            return quantile * Math.sqrt(parts.variance() / parts.count());
        }
    }

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

    /** The estimator with the setting that {@link Rule#BOUND} takes. */
    public Estimator<Term> best() {
        return best(Rule.BOUND);
    }

    /** The estimator with the setting that this rule takes. */
    public Estimator<Term> best(Rule rule) {
        return rule == Rule.SLOPE && unbiasedParts() > 1 ? steepest() : leastBound();
    }

    private long unbiasedParts() {
        return candidates.get(0).parts().count();
    }

    private Estimator<Term> steepest() {
        double quantile = new TDistribution((int) Math.min(1_000_000, unbiasedParts() - 1)).quantile(SHARE);
        List<Candidate> noisiest = candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate each) -> each.noise(quantile))
                        .reversed())
                .toList();
        int last = 0;
        while (last + 1 < noisiest.size() && agrees(noisiest, last + 1, quantile)) {
            last++;
        }
        return noisiest.get(last).estimator();
    }

    private static boolean agrees(List<Candidate> noisiest, int index, double quantile) {
        Candidate one = noisiest.get(index);
        return noisiest.subList(0, index).stream()
                .allMatch(before -> Math.abs(before.parts().mean() - one.parts().mean())
                        <= one.noise(quantile) + SLOPE * before.noise(quantile));
    }

    /** Of equals, the one that changes the weights most. */
    private Estimator<Term> leastBound() {
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
