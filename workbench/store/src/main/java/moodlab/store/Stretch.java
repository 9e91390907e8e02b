package moodlab.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Reads the next rows of a session from a table with very many. An index knows a session's rows in their order, but not
 * what is in them: looked up one by one, each costs a way through the table, whose pages are decrypted again and again.
 * Rows that came one after the other mostly lie so too; so the index is asked where the next ones lie, and that stretch
 * of the table is read once from end to end. Where other sessions' rows lie between, the index alone serves.
 */
enum Stretch {
    READINGS(
            "SELECT link, _ROWID_ AS lies FROM readings WHERE session = :session AND link > :link"
                    + " ORDER BY link FETCH FIRST :n ROWS ONLY",
            "SELECT * FROM readings WHERE _ROWID_ BETWEEN :first AND :last",
            "SELECT * FROM readings WHERE session = :session AND link > :link ORDER BY link FETCH FIRST :n ROWS ONLY"),
    SAMPLES(
            "SELECT link, _ROWID_ AS lies FROM samples WHERE session = :session AND link > :link"
                    + " ORDER BY link FETCH FIRST :n ROWS ONLY",
            "SELECT * FROM samples WHERE _ROWID_ BETWEEN :first AND :last",
            "SELECT * FROM samples WHERE session = :session AND link > :link ORDER BY link FETCH FIRST :n ROWS ONLY");

    /** Longer than that many times its rows, a stretch is not worth reading. */
    private static final int LOOSEST = 3;

    private final String places;
    private final String between;
    private final String plainly;

    Stretch(String places, String between, String plainly) {
        this.places = places;
        this.between = between;
        this.plainly = plainly;
    }

    private record Place(long link, long lies) {}

    private record Found<T>(long link, T value) {}

    /** @param link after which to begin */
    <T> List<T> next(Handle handle, String session, long link, int atMost, RowMapper<T> mapper) {
        List<Place> found = handle.createQuery(places)
                .bind("session", session)
                .bind("link", link)
                .bind("n", atMost)
                .map((row, context) -> new Place(row.getLong("link"), row.getLong("lies")))
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        List<Found<T>> rows = lying(handle, session, found, mapper);
        return rows.size() == found.size()
                ? rows.stream().map(Found::value).toList()
                : handle.createQuery(plainly)
                        .bind("session", session)
                        .bind("link", link)
                        .bind("n", atMost)
                        .map(mapper)
                        .list();
    }

    /** Those rows, as the table has them from the first to the last; fewer where that is not worth it. */
    private <T> List<Found<T>> lying(Handle handle, String session, List<Place> places, RowMapper<T> mapper) {
        long first = places.stream().mapToLong(Place::lies).min().orElseThrow();
        long last = places.stream().mapToLong(Place::lies).max().orElseThrow();
        if (last - first >= (long) LOOSEST * places.size()) {
            return List.of();
        }
        long from = places.get(0).link();
        long until = places.get(places.size() - 1).link();
        return handle
                .createQuery(between)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> {
                    long link = row.getLong("link");
                    boolean wanted = link >= from && link <= until && session.equals(row.getString("session"));
                    return wanted
                            ? Optional.of(new Found<>(link, mapper.map(row, context)))
                            : Optional.<Found<T>>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(Found::link))
                .toList();
    }
}
