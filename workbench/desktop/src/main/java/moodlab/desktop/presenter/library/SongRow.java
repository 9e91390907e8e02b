package moodlab.desktop.presenter.library;

import java.util.Locale;
import java.util.stream.Collectors;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.TagSource;
import moodlab.store.CatalogueSong;

/**
 * A song as a row of the table and a point of the plane; what is asked of it often is worked out once.
 *
 * @param tag what all sources say together
 * @param words what is searched, in lower case
 */
public record SongRow(CatalogueSong song, MoodTag tag, String words) {

    /** Whether it can be had. */
    public enum Standing {
        PRESENT,
        MISSING,
        RETIRED;

        /** In lower case: {@code missing}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static SongRow of(CatalogueSong song) {
        String words = String.join(
                "\n",
                song.text().title(),
                song.text().artist(),
                song.text().album(),
                song.text().genre(),
                song.text().licence(),
                song.id());
        return new SongRow(song, song.tag(), words.toLowerCase(Locale.ROOT));
    }

    public long entry() {
        return song.entry();
    }

    public String title() {
        return song.text().title();
    }

    /** The mood folder's name; empty where it is in none. */
    public String mood() {
        return song.folder().map(MoodFolder::name).orElse("");
    }

    /** Retired before missing: whoever retires a song does not miss it. */
    public Standing standing() {
        if (song.retired()) {
            return Standing.RETIRED;
        }
        return song.missing() ? Standing.MISSING : Standing.PRESENT;
    }

    /** The most certain first. */
    public String sources() {
        return tag.sources().stream().map(TagSource::label).collect(Collectors.joining(", "));
    }

    /** Whether anything is known of its mood. */
    public boolean known() {
        return !tag.sources().isEmpty();
    }
}
