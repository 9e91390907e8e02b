package moodlab.store.people;

import java.util.List;

/**
 * Part of a table.
 *
 * @param total how many rows the search found in all
 */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
    }
}
