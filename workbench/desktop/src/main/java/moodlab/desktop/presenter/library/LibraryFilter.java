package moodlab.desktop.presenter.library;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.domain.song.TagSource;

/**
 * Which songs are shown.
 *
 * @param text each of its words is somewhere in the song's words
 * @param mood a mood folder's name, or empty text for songs in none
 * @param source one that says something of the song's mood
 */
public record LibraryFilter(
        String text, Optional<String> mood, Optional<TagSource> source, Optional<SongRow.Standing> standing) {

    /** Shows all. */
    public static final LibraryFilter ALL = new LibraryFilter("", Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with other words. */
    public LibraryFilter text(String other) {
        return new LibraryFilter(other, mood, source, standing);
    }

    /** The same with another mood. */
    public LibraryFilter mood(Optional<String> other) {
        return new LibraryFilter(text, other, source, standing);
    }

    /** The same with another source. */
    public LibraryFilter source(Optional<TagSource> other) {
        return new LibraryFilter(text, mood, other, standing);
    }

    /** The same with another state. */
    public LibraryFilter standing(Optional<SongRow.Standing> other) {
        return new LibraryFilter(text, mood, source, other);
    }

    boolean lets(SongRow row) {
        return (mood.isEmpty() || mood.get().equals(row.mood()))
                && (source.isEmpty() || row.tag().sources().contains(source.get()))
                && (standing.isEmpty() || standing.get() == row.standing())
                && Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(row.words()::contains);
    }
}
