package moodlab.store;

import java.util.Locale;

/** What a person may change of a catalogued song. */
public enum CatalogueField {
    TITLE,
    ARTIST,
    ALBUM,
    GENRE,
    LICENCE,
    /** The mood folder's name; empty for none. */
    FOLDER,
    /** Beats a minute; empty where unknown. */
    TEMPO,
    /** {@code true} where the song is to be chosen no more. */
    RETIRED;

    /** As the column is called: {@code title}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
