package moodlab.emotion;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes batch normalisation into the convolution before it, which for reading is the same and takes fewer passes: weights
 * W γ/√(σ² + ε), biases β − μ γ/√(σ² + ε), for each output channel.
 */
final class Folding {

    /** What is added to variances. */
    static final double EPSILON = 1e-5;

    private static final String WEIGHTS = "_W";

    private Folding() {}

    /** From the numbers of an {@link EmotionNetwork} to those of the same without normalisations. */
    static Map<String, float[]> of(Map<String, float[]> numbers) {
        Map<String, float[]> folded = new HashMap<>();
        numbers.forEach((key, values) -> {
            String name = key.replaceAll(WEIGHTS + "$", "");
            if (numbers.containsKey(name + "-norm_gamma")) {
                fold(name, numbers, folded);
            } else if (!key.contains("-norm_")) {
                folded.put(key, values);
            }
        });
        return folded;
    }

    private static void fold(String name, Map<String, float[]> numbers, Map<String, float[]> folded) {
        float[] gamma = numbers.get(name + "-norm_gamma");
        float[] beta = numbers.get(name + "-norm_beta");
        float[] mean = numbers.get(name + "-norm_mean");
        float[] variance = numbers.get(name + "-norm_var");
        float[] weights = numbers.get(name + WEIGHTS).clone();
        float[] biases = new float[gamma.length];
        int each = weights.length / gamma.length;
        for (int out = 0; out < gamma.length; out++) {
            double scale = gamma[out] / Math.sqrt(variance[out] + EPSILON);
            biases[out] = (float) (beta[out] - mean[out] * scale);
            for (int i = out * each; i < (out + 1) * each; i++) {
                weights[i] *= (float) scale;
            }
        }
        folded.put(name + WEIGHTS, weights);
        folded.put(name + "_b", biases);
    }
}
