package moodlab.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The table {@code catalogue_edits}, and the edits themselves. */
final class EditRows {

    static final String SCAN = "scan";

    /** Columns that an edit may name; nothing else gets into a statement's text. */
    private static final Set<String> COLUMNS =
            Set.of("title", "artist", "album", "genre", "licence", "folder", "tempo", "missing", "retired");

    private EditRows() {}

    /** Notes what was done without doing it. */
    static void note(Handle handle, long entry, CatalogueBy by, String field, Change change) {
        handle.createUpdate("""
                        INSERT INTO catalogue_edits (entry, utc, who, field, before, after)
                        VALUES (:entry, :utc, :who, :field, :before, :after)
                        """)
                .bind("entry", entry)
                .bind("utc", Row.utc(by.at()))
                .bind("who", by.who())
                .bind("field", field)
                .bind("before", change.before())
                .bind("after", change.after())
                .execute();
    }

    /** From what to what, as text. */
    record Change(String before, String after) {}

    /** Changes a column and notes it; does nothing where it has that value already. */
    static void set(Handle handle, long entry, CatalogueBy by, String column, String value) {
        if (!COLUMNS.contains(column)) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        String before = handle.createQuery("SELECT CAST(" + column + " AS VARCHAR) FROM catalogue WHERE entry = :entry")
                .bind("entry", entry)
                .map((row, context) -> text(row.getString(1)))
                .one();
        if (before.equals(value)) {
            return;
        }
        String wanted = value.isEmpty() && column.equals("tempo") ? null : value;
        handle.createUpdate("UPDATE catalogue SET " + column + " = :value WHERE entry = :entry")
                .bind("value", wanted)
                .bind("entry", entry)
                .execute();
        note(handle, entry, by, column, new Change(before, value));
    }

    /** Flags come in capitals. */
    private static String text(String value) {
        if (value == null) {
            return "";
        }
        return value.equals("TRUE") || value.equals("FALSE") ? value.toLowerCase(Locale.ROOT) : value;
    }

    /** Whether somebody other than a scan has set that column. */
    static boolean isByHand(Handle handle, long entry, String column) {
        return handle.createQuery("""
                                SELECT COUNT(*) FROM catalogue_edits
                                WHERE entry = :entry AND field = :field AND who <> :scan
                                """)
                        .bind("entry", entry)
                        .bind("field", column)
                        .bind("scan", SCAN)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Oldest first. */
    static List<CatalogueEdit> of(Handle handle, long entry) {
        return handle.createQuery("SELECT * FROM catalogue_edits WHERE entry = :entry ORDER BY edit")
                .bind("entry", entry)
                .map((row, context) -> new CatalogueEdit(
                        row.getLong("edit"),
                        row.getLong("entry"),
                        row.getObject("utc", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
