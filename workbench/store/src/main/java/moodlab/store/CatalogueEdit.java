package moodlab.store;

import java.time.Instant;

/**
 * A change of a catalogued song.
 *
 * @param who a person's pseudonym, {@code scan} or {@code import}
 * @param field a column of the catalogue
 */
public record CatalogueEdit(long edit, long entry, Instant at, String who, String field, String before, String after) {}
