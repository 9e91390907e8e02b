package moodlab.training;

import java.util.List;

/**
 * Faces and what each head should answer. Arrays are handed on, not copied: one is made for each step and thrown away.
 *
 * @see MiniBatchMaker
 */
final class MiniBatch {

    private final float[] pictures;
    private final float[] perceived;
    private final float[] labels;

    /**
     * @param pictures [batch, side, side], standardised
     * @param perceived [batch, 7], shares of the votes; zeros where nobody voted, which asks nothing
     * @param labels [batch, 7], smoothed
     */
    MiniBatch(float[] pictures, float[] perceived, float[] labels) {
        this.pictures = pictures;
        this.perceived = perceived;
        this.labels = labels;
    }

    float[] pictures() {
        return pictures;
    }

    float[] perceived() {
        return perceived;
    }

    float[] labels() {
        return labels;
    }

    /**
     * The same pictures, with targets that are in part what teachers answer (Hinton et al. 2015): to the very pictures that
     * are learnt from (Beyer et al. 2022).
     *
     * @param teachers what each answers: [batch, 7] of each head
     * @param share of the teachers' mean in the targets, 0 … 1
     */
    MiniBatch taught(List<List<float[]>> teachers, double share) {
        return new MiniBatch(
                pictures,
                mixed(perceived, teachers.stream().map(t -> t.get(0)).toList(), share),
                mixed(labels, teachers.stream().map(t -> t.get(1)).toList(), share));
    }

    private static float[] mixed(float[] targets, List<float[]> answers, double share) {
        float[] mixed = new float[targets.length];
        for (int i = 0; i < mixed.length; i++) {
            double mean = 0;
            for (float[] answer : answers) {
                mean += answer[i] / answers.size();
            }
            mixed[i] = (float) ((1 - share) * targets[i] + share * mean);
        }
        return mixed;
    }
}
