package moodlab.desktop.presenter.mood;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import moodlab.domain.Affect;

/**
 * How far the camera's readings agree with the listener's own reports.
 *
 * @param reports those that have a reading beside them
 * @param valence how the two relate in valence
 * @param arousal how the two relate in arousal
 */
public record MoodAgreement(int reports, Axis valence, Axis arousal) {

    private static final int LEAST_FOR_CORRELATION = 3;

    /**
     * Along one axis.
     *
     * @param difference the mean of reading minus report, −2 … 2; not a number where there is no pair
     * @param correlation Pearson's; empty below three pairs, and where one of the two never changes
     */
    public record Axis(double difference, OptionalDouble correlation) {}

    /** Of all reports that have a reading beside them. */
    public static MoodAgreement of(List<MoodReport> reports) {
        List<MoodReport> pairs =
                reports.stream().filter(report -> report.seen().isPresent()).toList();
        return new MoodAgreement(pairs.size(), axis(pairs, Affect::valence), axis(pairs, Affect::arousal));
    }

    private static Axis axis(List<MoodReport> pairs, ToDoubleFunction<Affect> coordinate) {
        double[] felt = pairs.stream()
                .mapToDouble(pair -> coordinate.applyAsDouble(pair.felt()))
                .toArray();
        double[] seen = pairs.stream()
                .mapToDouble(pair -> coordinate.applyAsDouble(pair.seen().orElseThrow()))
                .toArray();
        return new Axis(mean(seen) - mean(felt), correlation(felt, seen));
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static OptionalDouble correlation(double[] felt, double[] seen) {
        double products = 0;
        double ofFelt = 0;
        double ofSeen = 0;
        for (int i = 0; i < felt.length; i++) {
            double x = felt[i] - mean(felt);
            double y = seen[i] - mean(seen);
            products += x * y;
            ofFelt += x * x;
            ofSeen += y * y;
        }
        boolean varies = ofFelt > 1e-12 && ofSeen > 1e-12;
        return felt.length >= LEAST_FOR_CORRELATION && varies
                ? OptionalDouble.of(products / Math.sqrt(ofFelt * ofSeen))
                : OptionalDouble.empty();
    }
}
