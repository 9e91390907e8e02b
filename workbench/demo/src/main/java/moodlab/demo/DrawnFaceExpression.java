package moodlab.demo;

import java.util.Arrays;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/** How strongly the drawn face makes each of its movements, 0 (at rest) … 1 (as far as it goes). */
final class DrawnFaceExpression {

    /** Nothing moves. */
    static final DrawnFaceExpression REST = new DrawnFaceExpression(new double[ActionUnit.values().length]);

    private final double[] intensity;

    private DrawnFaceExpression(double[] intensity) {
        this.intensity = intensity;
    }

    double of(ActionUnit unit) {
        return intensity[unit.ordinal()];
    }

    /** The same, with that movement set. */
    DrawnFaceExpression with(ActionUnit unit, double value) {
        double[] copy = intensity.clone();
        copy[unit.ordinal()] = Math.max(0, Math.min(1, value));
        return new DrawnFaceExpression(copy);
    }

    /** Part of the way from this one to another: 0 stays, 1 arrives. */
    DrawnFaceExpression towards(DrawnFaceExpression other, double share) {
        double[] between = new double[intensity.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = intensity[i] + share * (other.intensity[i] - intensity[i]);
        }
        return new DrawnFaceExpression(between);
    }

    /** The prototypes of the classes, each as strong as it is probable. */
    static DrawnFaceExpression of(EmotionDistribution mood) {
        double[] sum = new double[ActionUnit.values().length];
        for (Emotion emotion : Emotion.values()) {
            double[] prototype = of(emotion).intensity;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += mood.probability(emotion) * prototype[i];
            }
        }
        return new DrawnFaceExpression(sum);
    }

    /**
     * The movements that go with an emotion, after the prototypes and their variants in the investigator's guide of the
     * Facial Action Coding System (Ekman, Friesen and Hager 2002, "FACS Investigator's Guide", A Human Face, Salt Lake
     * City). How strong they are is drawn to taste, and a few movements are added by which eye and network tell the
     * drawings apart: lowered corners of the mouth for anger, lowered brows and raised cheeks for disgust, heavy lids for
     * sadness.
     */
    static DrawnFaceExpression of(Emotion emotion) {
        return switch (emotion) {
            case HAPPY -> happy();
            case SAD -> sad();
            case SURPRISE -> surprise();
            case FEAR -> fear();
            case ANGRY -> angry();
            case DISGUST -> disgust();
            case NEUTRAL -> REST;
        };
    }

    private static DrawnFaceExpression happy() {
        return REST.with(ActionUnit.CHEEK_RAISER, 0.8)
                .with(ActionUnit.LIP_CORNER_PULLER, 1)
                .with(ActionUnit.LIPS_PART, 1);
    }

    private static DrawnFaceExpression sad() {
        return REST.with(ActionUnit.INNER_BROW_RAISER, 1)
                .with(ActionUnit.BROW_LOWERER, 0.6)
                .with(ActionUnit.LIP_CORNER_DEPRESSOR, 1)
                .with(ActionUnit.CHIN_RAISER, 0.8)
                .with(ActionUnit.EYES_CLOSED, 0.35);
    }

    private static DrawnFaceExpression surprise() {
        return REST.with(ActionUnit.INNER_BROW_RAISER, 1)
                .with(ActionUnit.OUTER_BROW_RAISER, 1)
                .with(ActionUnit.UPPER_LID_RAISER, 1)
                .with(ActionUnit.LIPS_PART, 0.5)
                .with(ActionUnit.JAW_DROP, 1);
    }

    private static DrawnFaceExpression fear() {
        return REST.with(ActionUnit.INNER_BROW_RAISER, 1)
                .with(ActionUnit.OUTER_BROW_RAISER, 0.4)
                .with(ActionUnit.BROW_LOWERER, 0.7)
                .with(ActionUnit.UPPER_LID_RAISER, 1)
                .with(ActionUnit.LIP_STRETCHER, 1)
                .with(ActionUnit.LIPS_PART, 0.8)
                .with(ActionUnit.JAW_DROP, 0.2);
    }

    private static DrawnFaceExpression angry() {
        return REST.with(ActionUnit.BROW_LOWERER, 1)
                .with(ActionUnit.UPPER_LID_RAISER, 0.6)
                .with(ActionUnit.LID_TIGHTENER, 0.8)
                .with(ActionUnit.UPPER_LIP_RAISER, 1)
                .with(ActionUnit.LIP_CORNER_DEPRESSOR, 0.6)
                .with(ActionUnit.LIP_TIGHTENER, 0.3)
                .with(ActionUnit.LIPS_PART, 1)
                .with(ActionUnit.JAW_DROP, 0.3);
    }

    private static DrawnFaceExpression disgust() {
        return REST.with(ActionUnit.CHEEK_RAISER, 0.6)
                .with(ActionUnit.NOSE_WRINKLER, 1)
                .with(ActionUnit.BROW_LOWERER, 0.6)
                .with(ActionUnit.UPPER_LIP_RAISER, 1)
                .with(ActionUnit.LIP_CORNER_DEPRESSOR, 1)
                .with(ActionUnit.LIPS_PART, 1)
                .with(ActionUnit.JAW_DROP, 0.2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DrawnFaceExpression that && Arrays.equals(intensity, that.intensity);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(intensity);
    }
}
