package moodlab.simulation.listeners;

/**
 * What no data told: assumptions, each with a name.
 *
 * @param satiation by how much of a grade a song is liked less right after it was heard; it fades with a half-life of
 *     {@link #HALF_LIFE} rounds
 * @param leaving probability that a sitting ends after a song that was liked
 * @param annoyed the probability that a song not liked adds to it
 * @param missing probability that a round gets no answer
 * @param lost probability that no face is seen in a round
 * @param expressive first parameter of the Beta distribution of expressivity among listeners
 * @param hiding second parameter
 */
public record Habits(
        double satiation,
        double leaving,
        double annoyed,
        double missing,
        double lost,
        double expressive,
        double hiding) {

    /** In rounds. */
    public static final double HALF_LIFE = 7;

    /** Half a grade, sittings of about ten songs, 15 % without an answer, 5 % without a face, faces that show two moods of three. */
    public static final Habits DEFAULT = new Habits(0.5, 0.05, 0.1, 0.15, 0.05, 4, 2);

    public Habits {
        for (double share : new double[] {leaving, annoyed, missing, lost}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("probabilities lie in [0, 1]: " + share);
            }
        }
    }

    /** The same, with answers missing this often. */
    public Habits missing(double probability) {
        return new Habits(satiation, leaving, annoyed, probability, lost, expressive, hiding);
    }
}
