package moodlab.simulation.listeners;

import moodlab.domain.Affect;

/** What a rating is made of. */
public enum RatingTerm {
    ONE,
    MOOD_VALENCE,
    MOOD_AROUSAL,
    SONG_VALENCE,
    SONG_ENERGY,
    BOTH_VALENCES,
    BOTH_AROUSALS,
    POPULARITY;

    private static final double PERCENT = 100;

    /**
     * The term's value.
     *
     * @param song its valence and energy, −1 … 1
     * @param popularity 0 … 100
     */
    public double of(Affect mood, Affect song, double popularity) {
        return switch (this) {
            case ONE -> 1;
            case MOOD_VALENCE -> mood.valence();
            case MOOD_AROUSAL -> mood.arousal();
            case SONG_VALENCE -> song.valence();
            case SONG_ENERGY -> song.arousal();
            case BOTH_VALENCES -> mood.valence() * song.valence();
            case BOTH_AROUSALS -> mood.arousal() * song.arousal();
            case POPULARITY -> popularity / PERCENT;
        };
    }

    /** Whether it says anything of the song. */
    boolean ofTheSong() {
        return ordinal() >= SONG_VALENCE.ordinal();
    }
}
