package moodlab.bandit.linear;

import java.util.Arrays;
import java.util.List;
import moodlab.bandit.learner.Json;

/**
 * One song's own effect b given the weights θ that all songs share: normal with variance v = 1/(1/σ_b² + Σw) and mean h −
 * gᵀθ, where h = v Σ wy and g = v Σ wx over the song's lessons, each with w = 1/σ². See {@link SongEffects}.
 */
final class SongEffect {

    private final double precision;
    private final double[] features;
    private int lessons;
    private double weight;
    private double value;

    /**
     * As JSON.
     *
     * @param features Σ wx
     * @param value Σ wy
     */
    record Saved(int lessons, double weight, double value, List<Double> features) {}

    /** Of a song without lessons. */
    SongEffect(double deviation, int dimension) {
        this.precision = 1 / (deviation * deviation);
        this.features = new double[dimension];
    }

    /**
     * As it was saved.
     *
     * @throws IllegalArgumentException where a size does not fit or a number is not finite
     */
    static SongEffect of(Saved saved, double deviation, int dimension) {
        double[] features = Json.array(saved.features());
        if (features.length != dimension
                || saved.lessons() < 1
                || !(saved.weight() > 0)
                || !Double.isFinite(
                        saved.weight() + saved.value() + Arrays.stream(features).sum())) {
            throw new IllegalArgumentException("a song's effect with " + saved.lessons() + " lessons, weight "
                    + saved.weight() + " and " + features.length + " features for " + dimension);
        }
        SongEffect effect = new SongEffect(deviation, dimension);
        System.arraycopy(features, 0, effect.features, 0, dimension);
        effect.lessons = saved.lessons();
        effect.weight = saved.weight();
        effect.value = saved.value();
        return effect;
    }

    Saved saved() {
        return new Saved(lessons, weight, value, Json.list(features));
    }

    boolean isUntaught() {
        return lessons == 0;
    }

    /** v. */
    double variance() {
        return 1 / (precision + weight);
    }

    /** h. */
    double mean() {
        return value * variance();
    }

    /** h − gᵀθ. */
    double mean(double[] weights) {
        double left = value;
        for (int j = 0; j < weights.length; j++) {
            left -= features[j] * weights[j];
        }
        return left * variance();
    }

    /** Takes g from a place of these columns. */
    void subtractFrom(double[][] columns, int place) {
        double variance = variance();
        for (int j = 0; j < features.length; j++) {
            columns[j][place] -= variance * features[j];
        }
    }

    /** −gᵀθ. */
    double less(double[] weights) {
        double variance = variance();
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * (-variance * features[j]);
        }
        return sum;
    }

    /** Writes −g to a place of these columns, in single precision, and gives its length. */
    double writeLess(float[][] columns, int place) {
        double variance = variance();
        double squares = 0;
        for (int j = 0; j < features.length; j++) {
            double less = -variance * features[j];
            columns[j][place] = (float) less;
            squares += less * less;
        }
        return Math.sqrt(squares);
    }

    /** What a further lesson says of θ alone: its features less g, its value less h, its variance and v. */
    Observation ofShared(Observation lesson) {
        double variance = variance();
        double[] left = lesson.features().clone();
        for (int j = 0; j < left.length; j++) {
            left[j] -= variance * features[j];
        }
        double noise = lesson.site().deviation();
        return new Observation(
                lesson.song(),
                left,
                new Likelihood.Site(lesson.site().value() - mean(), Math.sqrt(noise * noise + variance)));
    }

    void add(Observation lesson) {
        lessons++;
        count(lesson, 1 / (lesson.site().deviation() * lesson.site().deviation()));
    }

    void remove(Observation lesson) {
        lessons--;
        count(lesson, -1 / (lesson.site().deviation() * lesson.site().deviation()));
    }

    private void count(Observation lesson, double by) {
        weight += by;
        value += by * lesson.site().value();
        for (int j = 0; j < features.length; j++) {
            features[j] += by * lesson.features()[j];
        }
    }
}
