package moodlab.training;

import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * How sure a reader was of its top class, and how often it was right: in bins of equal width, ((b − 1)/B, b/B].
 *
 * @param bins from the least sure
 */
record Reliability(List<Bin> bins) {

    private static final int BINS = 15;

    Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Answers about equally sure.
     *
     * @param from least probability of the top class, exclusive
     * @param to greatest, inclusive
     * @param n answers
     * @param confidence their mean probability of the top class; 0 without answers
     * @param accuracy the share of them that is right; 0 without answers
     */
    public record Bin(double from, double to, int n, double confidence, double accuracy) {}

    /** In 15 bins. Truths and answers in the same order. */
    static Reliability of(List<Emotion> truths, List<EmotionDistribution> answers) {
        int[] n = new int[BINS];
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        for (int i = 0; i < truths.size(); i++) {
            Emotion top = answers.get(i).top();
            double sure = answers.get(i).probability(top);
            int bin = Math.min(BINS, (int) Math.ceil(sure * BINS)) - 1;
            n[bin]++;
            confidence[bin] += sure;
            right[bin] += top == truths.get(i) ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int some = Math.max(1, n[b]);
            bins.add(new Bin((double) b / BINS, (b + 1.0) / BINS, n[b], confidence[b] / some, right[b] / some));
        }
        return new Reliability(bins);
    }

    /**
     * Expected calibration error of the top class (Guo et al. 2017): Σ<sub>b</sub> n<sub>b</sub>/n · |accuracy<sub>b</sub> −
     * confidence<sub>b</sub>|. Biased upwards where bins hold few rows; not a number without rows.
     */
    double error() {
        double sum = 0;
        int all = 0;
        for (Bin bin : bins) {
            sum += bin.n() * Math.abs(bin.accuracy() - bin.confidence());
            all += bin.n();
        }
        return sum / all;
    }
}
