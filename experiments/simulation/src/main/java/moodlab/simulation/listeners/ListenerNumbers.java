package moodlab.simulation.listeners;

import java.util.List;
import java.util.Map;

/**
 * Who simulated listeners are and how they behave, as numbers that {@code moodlab fit-listeners} estimates.
 *
 * @param source what they were fitted to
 * @param rating how songs are rated
 * @param valence how a song leaves valence
 * @param arousal how a song leaves arousal
 * @param restValence how valence is when the next song is asked for
 * @param restArousal the same for arousal
 * @param songs how songs are spread
 */
public record ListenerNumbers(
        String source, Rating rating, Step valence, Step arousal, Rest restValence, Rest restArousal, Songs songs) {

    /**
     * A rating on the scale 1 … 5 before it is rounded: the sum of effects times {@link RatingTerm}s, one song's own
     * worth and normal noise.
     *
     * @param effects the mean listener's, by term
     * @param deviations how far listeners differ in them, as standard deviations; terms left out do not differ
     * @param songDeviation of songs' own worth to everybody
     * @param noise standard deviation of what is left
     * @param fatigue what each further song of a sitting changes
     */
    public record Rating(
            Map<RatingTerm, Double> effects,
            Map<RatingTerm, Double> deviations,
            double songDeviation,
            double noise,
            double fatigue) {
        public Rating {
            effects = Map.copyOf(effects);
            deviations = Map.copyOf(deviations);
        }
    }

    /**
     * One axis of the mood after a song, −1 … 1: a linear function of the mood before, the song and how well it was liked.
     *
     * @param rating by the rating less 3
     * @param deviation of the normal noise
     */
    public record Step(
            double one,
            double valence,
            double arousal,
            double songValence,
            double songEnergy,
            double rating,
            double deviation) {}

    /**
     * One axis of the mood at the beginning of a sitting: home + carry · (mood after the last sitting) + noise.
     *
     * @param home the mean listener's
     * @param homeDeviation how far listeners differ in it
     * @param carry share of the last mood that is left
     * @param deviation of the normal noise
     */
    public record Rest(double home, double homeDeviation, double carry, double deviation) {}

    /**
     * The deciles, from the least to the greatest, of songs' features, and the correlation of valence's and energy's
     * normal scores.
     *
     * @param valence eleven numbers in −1 … 1
     * @param energy eleven in −1 … 1
     * @param popularity eleven in 0 … 100
     * @param seconds eleven
     */
    public record Songs(
            List<Double> valence,
            List<Double> energy,
            List<Double> popularity,
            List<Double> seconds,
            double correlation) {
        public Songs {
            valence = List.copyOf(valence);
            energy = List.copyOf(energy);
            popularity = List.copyOf(popularity);
            seconds = List.copyOf(seconds);
        }
    }
}
