package moodlab.training;

import java.util.List;
import java.util.SplittableRandom;
import moodlab.datasets.Fer2013;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.emotion.EmotionNetwork;

/** Makes batches to learn from. What a picture becomes depends on seed, epoch and row alone. */
final class MiniBatchMaker {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Fer2013 data;
    private final TrainingSettings.Recipe recipe;
    private final Augmentation augmentation = Augmentation.usual();

    MiniBatchMaker(Fer2013 data, TrainingSettings.Recipe recipe) {
        this.data = data;
        this.recipe = recipe;
    }

    MiniBatch make(List<Integer> rows, long epochSeed) {
        int pixels = recipe.batches().side() * recipe.batches().side();
        float[] pictures = new float[rows.size() * pixels];
        float[] perceived = new float[rows.size() * Emotion.COUNT];
        float[] labels = new float[rows.size() * Emotion.COUNT];
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            SplittableRandom random = new SplittableRandom(epochSeed * GOLDEN + row).split();
            float[] picture = augmentation.apply(
                    data.face(row).toArray(), recipe.batches().side(), random);
            EmotionNetwork.standardise(picture, pictures, i * pixels);
            int offset = i * Emotion.COUNT;
            data.votes(row).shares().ifPresent(shares -> write(shares, perceived, offset));
            write(smoothed(data.label(row)), labels, offset);
        }
        return new MiniBatch(pictures, perceived, labels);
    }

    private EmotionDistribution smoothed(Emotion label) {
        double[] p = new double[Emotion.COUNT];
        java.util.Arrays.fill(p, recipe.targets().smoothing() / Emotion.COUNT);
        p[label.ordinal()] += 1 - recipe.targets().smoothing();
        return EmotionDistribution.of(p);
    }

    private static void write(EmotionDistribution distribution, float[] to, int offset) {
        double[] p = distribution.toArray();
        for (int i = 0; i < p.length; i++) {
            to[offset + i] = (float) p[i];
        }
    }
}
