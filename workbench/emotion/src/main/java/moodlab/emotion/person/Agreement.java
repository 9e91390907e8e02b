package moodlab.emotion.person;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import moodlab.domain.Emotion;

/**
 * How far readings agree with the prompts; each prompt counts alike, however long it was.
 *
 * @param share of the seconds whose most probable class is the prompted one, 0 … 1
 * @param probability of the prompted class on average, 0 … 1
 * @param logLoss −ln of it on average; lower is better
 */
public record Agreement(double share, double probability, double logLoss) {

    /** Of these seconds, of which there is at least one, after that correction. */
    static Agreement of(List<PosedSecond> seconds, Correction correction) {
        return of(seconds, second -> correction);
    }

    /** With a correction for each second, as cross-validation has it. */
    static Agreement of(List<PosedSecond> seconds, java.util.function.Function<PosedSecond, Correction> corrections) {
        return new Agreement(
                mean(
                        seconds,
                        second -> corrections.apply(second).apply(second.read()).top() == second.prompted() ? 1 : 0),
                mean(seconds, second -> probability(second, corrections.apply(second))),
                mean(seconds, second -> -Math.log(probability(second, corrections.apply(second)))));
    }

    private static double probability(PosedSecond second, Correction correction) {
        return Math.max(
                Correction.LEAST_PROBABILITY, correction.apply(second.read()).probability(second.prompted()));
    }

    private static double mean(List<PosedSecond> seconds, ToDoubleFunction<PosedSecond> value) {
        Map<Emotion, Double> byPrompt = seconds.stream()
                .collect(Collectors.groupingBy(PosedSecond::prompted, Collectors.averagingDouble(value)));
        return byPrompt.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
