package moodlab.domain.song;

import java.util.Locale;

/** Where a statement about a song's mood comes from. */
public enum TagSource {
    /** The mood folder that the song lies in. */
    FOLDER,
    /** A model that heard the song. */
    AUDIO,
    /** The song's words. */
    LYRICS,
    /** A person who rated it. */
    PERSON;

    /** In lower case: {@code folder}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The source with that label.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static TagSource of(String label) {
        for (TagSource source : values()) {
            if (source.label().equals(label)) {
                return source;
            }
        }
        throw new IllegalArgumentException(
                "'" + label + "' is no source of a tag: choose folder, audio, lyrics or person.");
    }
}
