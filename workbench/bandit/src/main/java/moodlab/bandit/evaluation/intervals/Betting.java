package moodlab.bandit.evaluation.intervals;

/**
 * A mixture of bets against a mean that is too small. For numbers x_i whose distance y_i = (x_i − g_i) / s from a guess
 * made beforehand never falls below −1, and each λ in [0, 1), exp(λ Σ(x_i − μ_i)/s − ψ(λ) Σ y_i²) with ψ(λ) = −ln(1 − λ) −
 * λ is a supermartingale that begins at 1 (Fan, Grama and Liu 2015; Howard, Ramdas, McAuliffe and Sekhon 2021,
 * "Time-uniform, nonparametric, nonasymptotic confidence sequences", theorem 4); so is the mean over several λ. By Ville's
 * inequality it ever reaches 1/α with probability α at most. μ_i may change from round to round and may depend on the
 * past, so the logging policy may learn.
 */
final class Betting {

    /** Twice as cautious from one to the next: few enough to cost little, close enough to lose little. */
    private static final double[] BETS = bets();

    private static final double[] COSTS = costs();

    private static final int COUNT = 12;

    private Betting() {}

    private static double[] bets() {
        double[] bets = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            bets[i] = Math.pow(2, -i - 0.5);
        }
        return bets;
    }

    /** ψ of each bet. */
    private static double[] costs() {
        return java.util.Arrays.stream(BETS).map(bet -> -Math.log1p(-bet) - bet).toArray();
    }

    /** The logarithm of the mixture's wealth, for scaled sums Σ(x − μ)/s and Σ y². */
    static double logWealth(double lead, double squares) {
        double most = best(lead, squares);
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += Math.exp(BETS[i] * lead - COSTS[i] * squares - most);
        }
        return most + Math.log(sum / COUNT);
    }

    /** The exponent of the best bet: the mixture is never worth more, and this needs no exponential. */
    private static double best(double lead, double squares) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < COUNT; i++) {
            most = Math.max(most, BETS[i] * lead - COSTS[i] * squares);
        }
        return most;
    }

    /** Whether the wealth is 1/α at least. */
    static boolean reaches(double lead, double squares, double alpha) {
        double wanted = -Math.log(alpha);
        return best(lead, squares) >= wanted && logWealth(lead, squares) >= wanted;
    }

    /** The lead Σ(x − μ)/s at which the wealth is 1/α. */
    static double lead(double squares, double alpha) {
        double wanted = -Math.log(alpha);
        double low = 0;
        double high = 1;
        while (logWealth(high, squares) < wanted) {
            high *= 2;
        }
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (logWealth(middle, squares) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
