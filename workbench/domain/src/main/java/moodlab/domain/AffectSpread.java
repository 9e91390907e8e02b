package moodlab.domain;

/**
 * How far off a point of the circumplex may be: standard deviations of its two coordinates.
 *
 * <p>Around {@link EmotionDistribution#affect()} it says how far apart the classes that share the probability lie. It tells doubt between classes; it knows neither how differently people mean the same
 * word nor whether the face shows what is felt. A distribution sure of one class has no spread.
 *
 * @param valence 0 … 1
 * @param arousal 0 … 1
 */
public record AffectSpread(double valence, double arousal) {

    public AffectSpread {
        if (!(valence >= 0 && valence <= 1 && arousal >= 0 && arousal <= 1)) {
            throw new IllegalArgumentException("spreads lie in [0, 1]: " + valence + ", " + arousal);
        }
    }
}
