package moodlab.desktop.soak;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/**
 * What a soak came to.
 *
 * @param vitals minute by minute
 * @param rounds that were heard
 */
public record SoakReport(ProbeTally probes, List<Vitals> vitals, int rounds) {

    /** Until then classes are loaded and code is compiled: no part of the slopes, where the soak is longer. */
    private static final double WARM_MINUTES = 5;

    public SoakReport {
        vitals = List.copyOf(vitals);
    }

    /** A line a figure. */
    public String text() {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(delays());
        probes.blocked().forEach(delay -> lines.add("  " + delay));
        lines.add("while the soak had the memory collected: latest "
                + Math.round(
                        probes.apart().stream().mapToDouble(Delay::millis).max().orElse(0))
                + " ms");
        lines.add(Vitals.HEADER);
        vitals.forEach(each -> lines.add(each.row()));
        lines.add(slopes());
        return lines.toString();
    }

    private String delays() {
        long own = probes.blocked().stream()
                .filter(delay -> delay.own() > EventProbe.LIMIT)
                .count();
        return String.format(
                Locale.ROOT,
                "%d rounds; %d orders to the window's thread: half within %d ms, 99 %% within %d ms, 99.9 %% within %d ms,"
                        + " the latest after %.0f ms (%.0f ms without waiting for a processor); %d later than %.0f ms, %d of them also"
                        + " without that wait",
                rounds,
                probes.probes(),
                probes.quantile(0.5),
                probes.quantile(0.99),
                probes.quantile(0.999),
                probes.longest(),
                probes.longestOwn(),
                probes.blocked().size(),
                EventProbe.LIMIT,
                own);
    }

    private String slopes() {
        return String.format(
                Locale.ROOT,
                "an hour: heap %+.2f MiB, resident %+.2f MiB, threads %+.2f, handles %+.2f",
                slope(each -> each.heap() / Vitals.MEBI),
                slope(each -> each.resident() / Vitals.MEBI),
                slope(Vitals::threads),
                slope(Vitals::handles));
    }

    private double slope(ToDoubleFunction<Vitals> figure) {
        List<Vitals> warm =
                vitals.stream().filter(each -> each.minute() >= WARM_MINUTES).toList();
        return Slope.perHour(warm.size() < 3 ? vitals : warm, figure);
    }
}
