package moodlab.bandit.evaluation.intervals;

import moodlab.bandit.evaluation.estimators.UnitSums;

/**
 * Student's interval with the unit (the participant) as the sample. A quotient of sums is linearised: unit u moves it by
 * (a_u − R b_u) / Σ b, and the standard error is √(U/(U−1) Σ_u m_u²), with U − 1 degrees of freedom (Cochran 1977,
 * "Sampling techniques", chapter 6). For a mean over single rounds this is the textbook's interval.
 */
public final class StudentInterval {

    private final double level;

    /**
     * Of that level.
     *
     * @param level such as 0.95
     */
    public StudentInterval(double level) {
        this.level = level;
    }

    /** Around the value that these sums give; unbounded for fewer than two units. */
    public Interval of(UnitSums sums) {
        int units = sums.units();
        if (units < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double value = 0;
        double[] moves = new double[units];
        for (int i = 0; i < sums.width(); i += 2) {
            value += addMoves(sums, i, moves);
        }
        double squares = 0;
        for (double move : moves) {
            squares += move * move;
        }
        double error = Math.sqrt(squares * units / (units - 1));
        double half = error * StudentQuantile.of(units - 1, (1 + level) / 2);
        return new Interval(value - half, value + half);
    }

    private static double addMoves(UnitSums sums, int at, double[] moves) {
        double below = sums.total(at + 1);
        double ratio = sums.total(at) / below;
        for (int unit = 0; unit < moves.length; unit++) {
            moves[unit] += (sums.sum(unit, at) - ratio * sums.sum(unit, at + 1)) / below;
        }
        return ratio;
    }
}
