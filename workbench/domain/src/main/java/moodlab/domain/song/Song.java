package moodlab.domain.song;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import moodlab.domain.Affect;

/**
 * A song of the library.
 *
 * @param id stable and unique in the library: its path below the root with {@code /} between, {@code ;}, {@code %}
 *     and control characters percent-encoded, so that lists of ids can be joined by {@code ;}
 * @param file where the sound is
 * @param folder the mood folder that it lies in
 * @param tag valence and arousal of the song, from its folder until something better is known
 */
public record Song(String id, String title, String artist, Path file, Duration length, MoodFolder folder, MoodTag tag) {

    /** A song of which only a point of the plane is known, as well as folders tell it. */
    public Song(String id, String title, String artist, Path file, Duration length, MoodFolder folder, Affect affect) {
        this(
                id,
                title,
                artist,
                file,
                length,
                folder,
                new MoodTag(affect, MoodTag.FOLDER_SPREAD, List.of(TagSource.FOLDER)));
    }

    public Song {
        if (id.isBlank() || id.indexOf(';') >= 0) {
            throw new IllegalArgumentException("a song's id is not empty and has no semicolon: " + id);
        }
        if (length.isNegative()) {
            throw new IllegalArgumentException("a song's length is not negative: " + length);
        }
    }

    /** The tag's point. */
    public Affect affect() {
        return tag.affect();
    }
}
