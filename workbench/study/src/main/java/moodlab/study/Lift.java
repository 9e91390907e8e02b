package moodlab.study;

import moodlab.domain.Affect;
import moodlab.domain.choice.Strategy;

/**
 * Where a strategy wants the listener to be in the valence–arousal plane.
 *
 * <p>{@link Strategy#STAY} aims at the present point (v, a). {@link Strategy#LIFT} aims at
 *
 * <pre>
 *   v' = v + step · (1 − v)
 *   a' = a + step · (arousal − a)
 * </pre>
 *
 * a part of the way towards fully pleasant and mildly excited, clamped to [−1, 1]. A part and not the whole, after the
 * iso principle of music therapy (Altshuler 1948): begin near the listener's mood and lead on from there.
 *
 * @param step share of the way, 0 … 1
 * @param arousal that lifting leads to, −1 … 1
 */
public record Lift(double step, double arousal) {

    /** Half of the way, to an arousal of 0.3. */
    public static final Lift DEFAULT = new Lift(0.5, 0.3);

    public Lift {
        if (!(step >= 0 && step <= 1 && arousal >= -1 && arousal <= 1)) {
            throw new IllegalArgumentException(
                    "a step lies in [0, 1] and an arousal in [-1, 1]: " + step + ", " + arousal);
        }
    }

    /** The target of that strategy, seen from the present point. */
    public Affect target(Strategy strategy, Affect now) {
        return switch (strategy) {
            case STAY -> now;
            case LIFT ->
                Affect.clamped(
                        now.valence() + step * (1 - now.valence()), now.arousal() + step * (arousal - now.arousal()));
        };
    }
}
