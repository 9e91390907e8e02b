package moodlab.emotion.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import moodlab.domain.Emotion;

/**
 * Fits a {@link Correction} by penalised maximum likelihood (multinomial logistic regression with intercepts alone, the
 * network's log-probabilities as offset): b maximises
 *
 * <p>Σ<sub>i</sub> w<sub>i</sub> ln softmax(ln p<sub>i</sub> + b)<sub>prompted(i)</sub> − ½ Σ<sub>k</sub> λ<sub>k</sub>
 * b<sub>k</sub>²
 *
 * <p>A prompt of n seconds counts as min(n, 4) independent ones, for neighbouring seconds resemble each other:
 * w = min(n, 4) / n. λ is 1 for classes that were prompted, a normal prior of deviation 1, and 4 for the others, of which
 * nothing was seen but that they were not meant. With no seconds b is zero, with few it is near it. The likelihood has
 * one peak; gradient ascent with a step below the inverse of its curvature climbs it.
 */
final class CorrectionFit {

    private static final double MOST_SECONDS_A_PROMPT = 4;
    private static final double RIDGE = 1;
    private static final double RIDGE_UNPROMPTED = 4;
    private static final int STEPS = 600;
    private static final double NEAR_ENOUGH = 1e-7;

    private CorrectionFit() {}

    static Correction fit(List<PosedSecond> seconds) {
        Map<Emotion, Long> lengths =
                seconds.stream().collect(Collectors.groupingBy(PosedSecond::prompted, Collectors.counting()));
        double weight = lengths.values().stream()
                .mapToDouble(n -> Math.min(n, MOST_SECONDS_A_PROMPT))
                .sum();
        double step = 1 / (weight / 2 + RIDGE_UNPROMPTED);
        double[] bias = new double[Emotion.COUNT];
        for (int i = 0; i < STEPS && !seconds.isEmpty(); i++) {
            double[] gradient = gradient(seconds, lengths, bias);
            if (Arrays.stream(gradient).map(Math::abs).max().orElse(0) < NEAR_ENOUGH) {
                break;
            }
            for (int k = 0; k < bias.length; k++) {
                bias[k] += step * gradient[k];
            }
        }
        return Correction.of(bias);
    }

    private static double[] gradient(List<PosedSecond> seconds, Map<Emotion, Long> lengths, double[] bias) {
        double[] gradient = new double[bias.length];
        Correction now = Correction.of(bias);
        for (PosedSecond second : seconds) {
            double length = lengths.get(second.prompted());
            double weight = Math.min(length, MOST_SECONDS_A_PROMPT) / length;
            double[] corrected = now.apply(second.read()).toArray();
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] += weight * ((k == second.prompted().ordinal() ? 1 : 0) - corrected[k]);
            }
        }
        for (Emotion emotion : Emotion.values()) {
            double ridge = lengths.containsKey(emotion) ? RIDGE : RIDGE_UNPROMPTED;
            gradient[emotion.ordinal()] -= ridge * bias[emotion.ordinal()];
        }
        return gradient;
    }

    /**
     * How far corrected readings agree with the prompts on seconds that their correction was not fitted on: the first
     * half of each prompt is corrected by what the second halves give, and the other way round.
     */
    static Agreement crossValidated(List<PosedSecond> seconds) {
        Map<Emotion, Integer> last =
                seconds.stream().collect(Collectors.toMap(PosedSecond::prompted, PosedSecond::second, Math::max));
        Function<PosedSecond, Boolean> late = second -> 2 * second.second() > last.get(second.prompted());
        Map<Boolean, List<PosedSecond>> halves = seconds.stream().collect(Collectors.groupingBy(late));
        Correction ofEarly = fit(halves.getOrDefault(false, List.of()));
        Correction ofLate = fit(halves.getOrDefault(true, List.of()));
        return Agreement.of(seconds, second -> late.apply(second) ? ofEarly : ofLate);
    }
}
