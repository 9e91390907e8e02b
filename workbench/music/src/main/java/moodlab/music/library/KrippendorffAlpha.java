package moodlab.music.library;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far raters agree beyond chance: Krippendorff's α for interval data, for any number of raters, of whom not all have
 * rated everything.
 *
 * <p>α = 1 − D_o / D_e, with δ² = (a − b)². D_o is the mean of δ² over pairs of values of one unit, each unit u with
 * m_u ≥ 2 values weighing 1/(m_u − 1); D_e is that over all pairs of the n values in such units:
 *
 * <pre>
 *   D_o = 1/n       Σ_u 1/(m_u − 1) Σ_{i≠j} (x_ui − x_uj)²
 *   D_e = 1/(n(n−1))               Σ_{i≠j} (x_i  − x_j)²
 * </pre>
 *
 * 1 is agreement, 0 is chance, below 0 is contradiction (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability).
 */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /**
     * The agreement on one scale.
     *
     * @param units for each thing that was rated the values it was given, in any order
     * @return empty where no two values can be paired, or all are the same, so that nothing tells raters from chance
     */
    public static OptionalDouble interval(Collection<List<Double>> units) {
        List<List<Double>> pairable =
                units.stream().filter(unit -> unit.size() >= 2).toList();
        List<Double> all = pairable.stream().flatMap(List::stream).toList();
        double expected = squares(all) / ((all.size() - 1.0) * all.size());
        if (all.isEmpty() || expected == 0) {
            return OptionalDouble.empty();
        }
        double observed = pairable.stream()
                        .mapToDouble(unit -> squares(unit) / (unit.size() - 1))
                        .sum()
                / all.size();
        return OptionalDouble.of(1 - observed / expected);
    }

    /** Σ_{i≠j} (x_i − x_j)² = 2 m Σ (x_i − mean)². */
    private static double squares(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double sum = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return 2 * values.size() * sum;
    }
}
