package moodlab.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The table {@code heads}: where each chain ends, written with the rows that lengthen it. */
final class HeadRows {

    private HeadRows() {}

    static void put(Handle handle, Head head) {
        handle.createUpdate("""
                        MERGE INTO heads (chain, links, hash, origin, counts) KEY (chain)
                        VALUES (:chain, :links, :hash, :origin, :counts)
                        """)
                .bind("chain", head.chain())
                .bind("links", head.links())
                .bind("hash", head.hash().toArray())
                .bind("origin", head.origin())
                .bind("counts", head.rowsText())
                .execute();
    }

    static Optional<Head> of(Handle handle, String chain) {
        return handle.createQuery("SELECT * FROM heads WHERE chain = :chain")
                .bind("chain", chain)
                .map((row, context) -> head(row))
                .findOne();
    }

    static List<Head> all(Handle handle) {
        return handle.createQuery("SELECT * FROM heads ORDER BY chain")
                .map((row, context) -> head(row))
                .list();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getString("chain"),
                row.getLong("links"),
                Hash.of(row.getBytes("hash")),
                row.getString("origin"),
                counts(row.getString("counts")));
    }

    /** What is no list of counts counts nothing, so that it agrees with no chain. */
    private static SortedMap<String, Long> counts(String text) {
        try {
            return Head.rows(text);
        } catch (IllegalArgumentException e) {
            return new TreeMap<>();
        }
    }
}
