package moodlab.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table {@code audit}. */
public final class AuditRows {

    /** Columns to sort by, in the order of {@link AuditEntry}; nothing else gets into a statement's text. */
    private static final List<String> COLUMNS = List.of("entry", "utc", "who", "action", "subject", "before", "after");

    private static final String FOUND = """
             FROM audit
            WHERE who ILIKE :like OR action ILIKE :like OR subject ILIKE :like OR before ILIKE :like OR after ILIKE :like
            """;

    private AuditRows() {}

    /** From what to what, as text. */
    public record Change(String action, String subject, String before, String after) {}

    /** Adds an entry, in the transaction of what it tells. */
    public static void note(Handle handle, By by, Change change) {
        handle.createUpdate("""
                        INSERT INTO audit (utc, who, action, subject, before, after)
                        VALUES (:utc, :who, :action, :subject, :before, :after)
                        """)
                .bind("utc", by.at().atOffset(ZoneOffset.UTC))
                .bind("who", by.who())
                .bind("action", change.action())
                .bind("subject", change.subject())
                .bind("before", change.before())
                .bind("after", change.after())
                .execute();
    }

    static Page<AuditEntry> page(Handle handle, Query query) {
        boolean all = query.search().isBlank();
        String from = all ? " FROM audit" : FOUND;
        String order = COLUMNS.get(query.column() % COLUMNS.size()) + (query.ascending() ? "" : " DESC");
        var rows =
                handle.createQuery("SELECT *" + from + " ORDER BY " + order + ", entry DESC LIMIT :most OFFSET :first");
        var count = handle.createQuery("SELECT COUNT(*)" + from);
        if (!all) {
            rows.bind("like", query.like());
            count.bind("like", query.like());
        }
        return new Page<>(
                rows.bind("most", query.most())
                        .bind("first", query.first())
                        .map((row, context) -> entry(row))
                        .list(),
                count.mapTo(Long.class).one());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("entry"),
                row.getObject("utc", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"));
    }
}
