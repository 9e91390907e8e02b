package moodlab.simulation.listeners;

import java.util.List;

/**
 * How drivers rate songs by genre and circumstance, on a scale of 0 … 5 before rounding.
 *
 * @param source what they were fitted to
 * @param mean of all ratings
 * @param participantDeviation how far drivers differ in the mean
 * @param tasteDeviation how far they differ in each genre
 * @param songDeviation how far songs of one genre differ
 * @param noise standard deviation of what is left
 * @param genres each genre's name, worth and point in the plane
 * @param circumstances each circumstance's name and effects
 */
public record DriverNumbers(
        String source,
        double mean,
        double participantDeviation,
        double tasteDeviation,
        double songDeviation,
        double noise,
        List<Genre> genres,
        List<Circumstance> circumstances) {

    /**
     * A genre.
     *
     * @param worth above the mean
     * @param valence −1 … 1: how much more it is liked when happy than when sad, among genres
     * @param arousal −1 … 1: how much more it is liked when active than when at rest, likewise
     */
    public record Genre(String name, double worth, double valence, double arousal) {}

    /**
     * A circumstance of driving.
     *
     * @param name {@code mood=happy}
     * @param effect on all songs
     * @param byGenre on the songs of each genre, beside that
     */
    public record Circumstance(String name, double effect, List<Double> byGenre) {
        public Circumstance {
            byGenre = List.copyOf(byGenre);
        }
    }

    public DriverNumbers {
        genres = List.copyOf(genres);
        circumstances = List.copyOf(circumstances);
    }
}
