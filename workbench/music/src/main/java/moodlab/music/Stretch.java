package moodlab.music;

/**
 * What one line plays of a song.
 *
 * @param from frame of the song that it begins at
 * @param speed times the song's own
 */
record Stretch(long from, double speed) {

    /** The frame of the song at which a listener is who has heard so many of the line's. */
    long place(long sounded) {
        return from + Math.round(sounded * speed);
    }
}
