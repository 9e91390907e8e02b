package moodlab.domain.song;

/** Plays songs: on a sound line, on a silent clock, on a simulated one. */
@FunctionalInterface
public interface Player {

    /**
     * Starts the song and returns at once.
     *
     * @throws SongUnplayable where the sound cannot be had
     */
    Playback start(Song song);
}
