package moodlab.store;

import java.time.Instant;

/**
 * Who changes the catalogue, and when.
 *
 * @param who a person's pseudonym, {@code scan} or {@code import}
 */
public record CatalogueBy(String who, Instant at) {

    public CatalogueBy {
        if (who.isBlank()) {
            throw new CatalogueFault("An edit is noted with who made it: name yourself with a pseudonym.");
        }
    }
}
