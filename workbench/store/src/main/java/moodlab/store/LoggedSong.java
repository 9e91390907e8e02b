package moodlab.store;

import moodlab.domain.song.Song;

/**
 * A song as it was from some entry of the log on.
 *
 * @param since that entry's place in the log
 */
public record LoggedSong(long since, Song song) {}
