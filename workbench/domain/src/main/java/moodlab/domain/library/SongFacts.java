package moodlab.domain.library;

import java.util.Optional;
import moodlab.domain.song.SourceTag;

/**
 * What reading a song's file gave.
 *
 * @param id what the song is called where no other has that name: see {@link moodlab.domain.song.Song}
 * @param file where it is and what its bytes are
 * @param folder the mood folder's name; empty where it lies in none
 * @param words what its words say of its mood; empty where there are none, or too few
 */
public record SongFacts(
        String id, SongFile file, SongText text, SongSound sound, Optional<String> folder, Optional<SourceTag> words) {}
