package moodlab.desktop.soak;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How a figure goes up or down with time. */
final class Slope {

    private Slope() {}

    /**
     * The median of the slopes between any two (Theil 1950; Sen 1968, "Estimates of the regression coefficient based on Kendall's tau", JASA 63), per
     * hour; 0 for fewer than two. A few readings far off do not turn it, such as memory that could not be collected just then.
     */
    static double perHour(List<Vitals> all, ToDoubleFunction<Vitals> figure) {
        double[] slopes = IntStream.range(0, all.size())
                .boxed()
                .flatMapToDouble(i -> between(all.get(i), all.subList(i + 1, all.size()), figure))
                .sorted()
                .toArray();
        int middle = slopes.length / 2;
        if (slopes.length == 0) {
            return 0;
        }
        return slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
    }

    private static DoubleStream between(Vitals one, List<Vitals> later, ToDoubleFunction<Vitals> figure) {
        return later.stream()
                .filter(each -> each.minute() != one.minute())
                .mapToDouble(each ->
                        60 * (figure.applyAsDouble(each) - figure.applyAsDouble(one)) / (each.minute() - one.minute()));
    }
}
