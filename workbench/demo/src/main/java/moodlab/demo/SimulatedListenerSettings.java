package moodlab.demo;

/**
 * How simulated listeners behave, beside their taste.
 *
 * @param songEffects where false, neither thumbs nor moods depend on the songs: the world in which no policy can win
 * @param missing probability that a round gets no thumb, whatever the song
 * @param slip probability that a thumb says the opposite of what was felt
 * @param inertia share of its distance from the listener's usual mood that a mood keeps from round to round, 0 … 1
 * @param pull share of the way to the song's affect that a song heard in full moves the mood, 0 … 1
 * @param moodDeviation standard deviation of what else moves the mood in a round, on each axis
 */
public record SimulatedListenerSettings(
        boolean songEffects, double missing, double slip, double inertia, double pull, double moodDeviation) {

    /** A plausible world with song effects: its figures are assumptions, not measurements. */
    public static final SimulatedListenerSettings DEFAULT =
            new SimulatedListenerSettings(true, 0.15, 0.05, 0.8, 0.15, 0.2);

    public SimulatedListenerSettings {
        for (double share : new double[] {missing, slip, inertia, pull}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("probabilities and shares lie in [0, 1]: " + share);
            }
        }
        if (!(moodDeviation >= 0 && moodDeviation < 10)) {
            throw new IllegalArgumentException("a mood's deviation is not negative and below 10: " + moodDeviation);
        }
    }

    /** The same without song effects. */
    public SimulatedListenerSettings withoutSongEffects() {
        return new SimulatedListenerSettings(false, missing, slip, inertia, 0, moodDeviation);
    }
}
