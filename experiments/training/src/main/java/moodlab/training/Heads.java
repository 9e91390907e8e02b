package moodlab.training;

import java.util.random.RandomGenerator;
import moodlab.domain.Emotion;

/**
 * Two softmax layers on one trunk's features, in plain Java: what people perceive, and FER2013's label. Numbers lie as
 * perceived weights [features, 7], perceived biases, label weights, label biases.
 */
final class Heads {

    private static final int CLASSES = Emotion.COUNT;

    private final int features;

    Heads(int features) {
        this.features = features;
    }

    /** How many numbers they have. */
    int size() {
        return 2 * (features + 1) * CLASSES;
    }

    /** Probabilities [batch, 7] of one head, 0 perceived, 1 label; the numbers begin at {@code offset}. */
    float[] probabilities(float[] numbers, int offset, float[] of, int head) {
        int from = offset + head * (features + 1) * CLASSES;
        int batch = of.length / features;
        float[] out = new float[batch * CLASSES];
        for (int b = 0; b < batch; b++) {
            double[] z = new double[CLASSES];
            for (int c = 0; c < CLASSES; c++) {
                z[c] = numbers[from + features * CLASSES + c];
            }
            for (int f = 0; f < features; f++) {
                float value = of[b * features + f];
                for (int c = 0; c < CLASSES; c++) {
                    z[c] += value * numbers[from + f * CLASSES + c];
                }
            }
            softmax(z, out, b * CLASSES);
        }
        return out;
    }

    /**
     * Mean cross-entropies of a batch and their gradients.
     *
     * @param numbers of the whole network, the heads' last
     * @param of features [batch, features], some of them dropped by a {@link #mask}
     * @param weight of the label's head against the other's 1
     */
    Outcome learn(float[] numbers, float[] of, MiniBatch batch, double weight) {
        Pass pass = new Pass(numbers, of);
        double perceived = pass.head(0, batch.perceived(), 1);
        double label = pass.head(1, batch.labels(), weight);
        return new Outcome(new Losses(perceived, label), pass.gradient, pass.below);
    }

    /** Dropout: ones kept, scaled so that the mean stays (Srivastava et al. 2014). */
    static float[] mask(int size, double drop, RandomGenerator random) {
        float[] mask = new float[size];
        for (int i = 0; i < size; i++) {
            mask[i] = random.nextDouble() < drop ? 0 : (float) (1 / (1 - drop));
        }
        return mask;
    }

    /** Losses; gradients by the heads' numbers and by the features. Arrays are handed on, not copied. */
    static final class Outcome {

        private final Losses losses;
        private final float[] gradient;
        private final float[] below;

        private Outcome(Losses losses, float[] gradient, float[] below) {
            this.losses = losses;
            this.gradient = gradient;
            this.below = below;
        }

        Losses losses() {
            return losses;
        }

        float[] gradient() {
            return gradient;
        }

        float[] below() {
            return below;
        }
    }

    /** Adds up what both heads say of one batch. */
    private final class Pass {

        private final float[] numbers;
        private final float[] of;
        private final float[] gradient = new float[size()];
        private final float[] below;

        private Pass(float[] numbers, float[] of) {
            this.numbers = numbers;
            this.of = of;
            this.below = new float[of.length];
        }

        double head(int head, float[] targets, double weight) {
            float[] p = probabilities(numbers, numbers.length - size(), of, head);
            int batch = of.length / features;
            double loss = 0;
            for (int b = 0; b < batch; b++) {
                float[] delta = new float[CLASSES];
                double asked = 0;
                for (int c = 0; c < CLASSES; c++) {
                    float target = targets[b * CLASSES + c];
                    asked += target;
                    loss -= target * Math.log(Math.max(1e-9, p[b * CLASSES + c]));
                }
                for (int c = 0; c < CLASSES; c++) {
                    double change = asked * p[b * CLASSES + c] - targets[b * CLASSES + c];
                    delta[c] = (float) (weight * change / batch);
                }
                back(head, b, delta);
            }
            return loss / batch;
        }

        private void back(int head, int b, float[] delta) {
            int from = head * (features + 1) * CLASSES;
            int offset = numbers.length - size() + from;
            for (int c = 0; c < CLASSES; c++) {
                gradient[from + features * CLASSES + c] += delta[c];
            }
            for (int f = 0; f < features; f++) {
                float value = of[b * features + f];
                float sum = 0;
                for (int c = 0; c < CLASSES; c++) {
                    gradient[from + f * CLASSES + c] += value * delta[c];
                    sum += delta[c] * numbers[offset + f * CLASSES + c];
                }
                below[b * features + f] += sum;
            }
        }
    }

    private static void softmax(double[] z, float[] out, int offset) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : z) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int c = 0; c < z.length; c++) {
            z[c] = Math.exp(z[c] - most);
            sum += z[c];
        }
        for (int c = 0; c < z.length; c++) {
            out[offset + c] = (float) (z[c] / sum);
        }
    }
}
