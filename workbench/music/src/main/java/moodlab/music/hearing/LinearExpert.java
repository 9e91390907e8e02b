package moodlab.music.hearing;

/** Multinomial logistic regression on the first features; its weights by quadrant, each quadrant's intercept last. */
final class LinearExpert implements Expert {

    private final float[] weights;
    private final int features;

    LinearExpert(float[] weights) {
        if (weights.length == 0 || weights.length % QuadrantChances.COUNT != 0) {
            throw new IllegalArgumentException("a linear model has as many weights for each quadrant");
        }
        this.weights = weights;
        this.features = weights.length / QuadrantChances.COUNT - 1;
    }

    @Override
    public double[] scores(byte[] scaled) {
        double[] x = Scaling.numbers(scaled, features);
        double[] scores = new double[QuadrantChances.COUNT];
        for (int q = 0; q < scores.length; q++) {
            int from = q * (features + 1);
            scores[q] = weights[from + features];
            for (int f = 0; f < features; f++) {
                scores[q] += weights[from + f] * x[f];
            }
        }
        return scores;
    }
}
