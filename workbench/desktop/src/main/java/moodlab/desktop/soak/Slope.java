package moodlab.desktop.soak;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a figure goes up or down with time. */
final class Slope {

    private Slope() {}

    /** Of the least-squares line, per hour; 0 for fewer than two. */
    static double perHour(List<Vitals> all, ToDoubleFunction<Vitals> figure) {
        double meanTime = all.stream().mapToDouble(Vitals::minute).average().orElse(0);
        double mean = all.stream().mapToDouble(figure).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (Vitals each : all) {
            double time = each.minute() - meanTime;
            products += time * (figure.applyAsDouble(each) - mean);
            squares += time * time;
        }
        return squares == 0 ? 0 : 60 * products / squares;
    }
}
