package moodlab.domain;

/**
 * A point of the circumplex of affect (Russell 1980).
 *
 * @param valence unpleasant to pleasant, −1 … 1
 * @param arousal calm to excited, −1 … 1
 */
public record Affect(double valence, double arousal) {

    /** Neither pleasant nor unpleasant, neither calm nor excited. */
    public static final Affect NEUTRAL = new Affect(0, 0);

    public Affect {
        if (!(valence >= -1 && valence <= 1 && arousal >= -1 && arousal <= 1)) {
            throw new IllegalArgumentException("valence and arousal lie in [-1, 1]: " + valence + ", " + arousal);
        }
    }

    /** The nearest point inside the square [−1, 1]². */
    public static Affect clamped(double valence, double arousal) {
        return new Affect(Math.max(-1, Math.min(1, valence)), Math.max(-1, Math.min(1, arousal)));
    }

    /** Euclidean distance, 0 … 2√2. */
    public double distance(Affect other) {
        return Math.hypot(valence - other.valence, arousal - other.arousal);
    }
}
