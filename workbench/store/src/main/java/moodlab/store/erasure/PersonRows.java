package moodlab.store.erasure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moodlab.store.erasure.PersonTraces.Mark;
import org.jdbi.v3.core.Handle;

/** One person's rows in a store of today's schema. */
public final class PersonRows {

    /** Of each table: enough to know a copy by, few enough to look for. */
    private static final int MARKS = 60;

    private final Handle handle;
    private final String who;

    /**
     * Of that store.
     *
     * @param who a participant, as the log calls them
     */
    public PersonRows(Handle handle, String who) {
        this.handle = handle;
        this.who = who;
    }

    /** What there is. */
    public PersonTraces find() {
        return new PersonTraces(count(), chains(), marks());
    }

    private Map<String, Long> count() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (PersonTable table : PersonTable.values()) {
            long count = handle.createQuery(table.count())
                    .bind("who", who)
                    .mapTo(Long.class)
                    .one();
            if (count > 0) {
                rows.put(table.kind(), count);
            }
        }
        return rows;
    }

    private List<ErasedChain> chains() {
        return handle.createQuery("SELECT h.chain, h.links, h.hash FROM heads h JOIN sessions s ON s.session = h.chain"
                        + " WHERE s.participant = :who ORDER BY h.chain")
                .bind("who", who)
                .map((row, context) -> new ErasedChain(
                        row.getString("chain"),
                        row.getLong("links"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    /** The last row's hash stays in the tombstone, so it is none. */
    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        handle.createQuery("""
                        SELECT r.hash FROM (
                            SELECT session, link, hash FROM sessions UNION ALL
                            SELECT session, link, hash FROM rounds UNION ALL
                            SELECT session, link, hash FROM events UNION ALL
                            SELECT session, link, hash FROM readings UNION ALL
                            SELECT session, link, hash FROM samples) r
                        JOIN sessions s ON s.session = r.session
                        JOIN heads h ON h.chain = r.session AND h.hash <> r.hash
                        WHERE s.participant = :who ORDER BY MOD(r.link, 97), r.session, r.link FETCH FIRST :n ROWS ONLY
                        """)
                .bind("who", who)
                .bind("n", MARKS)
                .map((row, context) -> new Mark(HexFormat.of().formatHex(row.getBytes(1)), true))
                .forEach(marks::add);
        handle.createQuery("""
                        SELECT CAST(r.seed AS VARCHAR) FROM rounds r JOIN sessions s ON s.session = r.session
                        WHERE s.participant = :who AND ABS(r.seed / 10) > 100000000000
                        AND NOT EXISTS (SELECT 1 FROM rounds o JOIN sessions os ON os.session = o.session
                            WHERE os.participant <> :who AND o.seed = r.seed)
                        ORDER BY r.log_order FETCH FIRST :n ROWS ONLY
                        """)
                .bind("who", who)
                .bind("n", MARKS)
                .map((row, context) -> new Mark(row.getString(1), false))
                .forEach(marks::add);
        return marks;
    }

    /**
     * Takes all of it out and puts tombstones in its place; for a copy whose triggers let it.
     *
     * @param certificate its number, by which the audit trail calls the person from now on
     */
    public void erase(String certificate, Instant at) {
        handle.createUpdate("""
                        INSERT INTO tombstones (chain, links, hash, utc, certificate)
                        SELECT h.chain, h.links, h.hash, :utc, :certificate
                        FROM heads h JOIN sessions s ON s.session = h.chain WHERE s.participant = :who
                        """)
                .bind("utc", at.atOffset(ZoneOffset.UTC))
                .bind("certificate", certificate)
                .bind("who", who)
                .execute();
        for (PersonTable table : PersonTable.values()) {
            handle.createUpdate(table.erase())
                    .bind("who", who)
                    .bindMap(Map.of("nameless", "erased " + certificate))
                    .execute();
        }
    }

    /** Whether a store of any schema has a session or an account of that person. */
    public static boolean areIn(Handle handle, String who) {
        long sessions = handle.createQuery("SELECT COUNT(*) FROM sessions WHERE participant = :who")
                .bind("who", who)
                .mapTo(Long.class)
                .one();
        boolean accounts = handle.createQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"
                                + " WHERE TABLE_NAME = 'ACCOUNTS' AND TABLE_SCHEMA = 'PUBLIC'")
                        .mapTo(Long.class)
                        .one()
                > 0;
        return sessions > 0
                || (accounts
                        && handle.createQuery("SELECT COUNT(*) FROM accounts WHERE pseudonym = :who")
                                        .bind("who", who)
                                        .mapTo(Long.class)
                                        .one()
                                > 0);
    }
}
