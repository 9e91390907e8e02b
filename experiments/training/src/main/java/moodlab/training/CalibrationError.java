package moodlab.training;

import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * Expected calibration error of the top class (Guo et al. 2017): Σ<sub>b</sub> n<sub>b</sub>/n · |accuracy<sub>b</sub> −
 * confidence<sub>b</sub>| over bins b of equal width, ((b − 1)/B, b/B]. Biased upwards where bins hold few rows.
 */
final class CalibrationError {

    private CalibrationError() {}

    /** With 15 bins; not a number without rows. Truths and answers in the same order. */
    static double of(List<Emotion> truths, List<EmotionDistribution> answers) {
        return of(truths, answers, 15);
    }

    static double of(List<Emotion> truths, List<EmotionDistribution> answers, int bins) {
        double[] gap = new double[bins];
        for (int i = 0; i < truths.size(); i++) {
            Emotion top = answers.get(i).top();
            double confidence = answers.get(i).probability(top);
            int bin = Math.min(bins, (int) Math.ceil(confidence * bins)) - 1;
            gap[bin] += (top == truths.get(i) ? 1 : 0) - confidence;
        }
        double sum = 0;
        for (double g : gap) {
            sum += Math.abs(g);
        }
        return sum / truths.size();
    }
}
