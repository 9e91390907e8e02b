package moodlab.emotion;

import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * Temperature scaling (Guo et al. 2017, "On calibration of modern neural networks"): p<sub>i</sub> becomes
 * p<sub>i</sub><sup>1/T</sup>, divided by the sum. T above 1 makes answers less sure, below 1 surer; the top class stays.
 *
 * @param value T, positive
 */
public record Temperature(double value) {

    private static final double LEAST_PROBABILITY = 1e-12;
    private static final double LOWEST = 0.2;
    private static final double HIGHEST = 5;
    private static final int HALVINGS = 60;

    public Temperature {
        if (!(value > 0)) {
            throw new IllegalArgumentException("a temperature is positive: " + value);
        }
    }

    public EmotionDistribution apply(EmotionDistribution answer) {
        if (value == 1) {
            return answer;
        }
        double[] p = answer.toArray();
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.pow(Math.max(LEAST_PROBABILITY, p[i]), 1 / value);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return EmotionDistribution.of(p);
    }

    /**
     * The temperature of the least mean negative log-likelihood of the truths, between 0.2 and 5, by ternary search over its
     * logarithm (the likelihood has one peak in 1/T).
     *
     * @param answers in the order of {@code truths}; at least one
     */
    public static Temperature fit(List<EmotionDistribution> answers, List<Emotion> truths) {
        if (answers.isEmpty() || answers.size() != truths.size()) {
            throw new IllegalArgumentException("as many truths as answers wanted, at least one");
        }
        double low = Math.log(LOWEST);
        double high = Math.log(HIGHEST);
        for (int i = 0; i < HALVINGS; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (loss(Math.exp(left), answers, truths) < loss(Math.exp(right), answers, truths)) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Temperature(Math.exp((low + high) / 2));
    }

    private static double loss(double value, List<EmotionDistribution> answers, List<Emotion> truths) {
        Temperature temperature = new Temperature(value);
        double sum = 0;
        for (int i = 0; i < answers.size(); i++) {
            double p = temperature.apply(answers.get(i)).probability(truths.get(i));
            sum -= Math.log(Math.max(LEAST_PROBABILITY, p));
        }
        return sum;
    }
}
