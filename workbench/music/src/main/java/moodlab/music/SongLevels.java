package moodlab.music;

import java.util.Optional;
import moodlab.domain.song.Song;

/** Knows how loud songs are. */
@FunctionalInterface
public interface SongLevels {

    /** Answers at once; empty where it has not been measured, or the song is silent. */
    Optional<SongLevel> of(Song song);
}
