package moodlab.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * A table of the log, as the chain sees it: rows of a session in the order in which they came.
 *
 * @param key grows within a session from row to row; empty where a session has one row
 * @param shared whether its rows belong to no session
 */
record LogTable(String name, String key, boolean shared) {

    static final LogTable SESSIONS = new LogTable("sessions", "", false);
    static final LogTable ROUNDS = new LogTable("rounds", "sequence", false);
    static final LogTable EVENTS = new LogTable("events", "log_order", false);
    static final LogTable READINGS = new LogTable("readings", RowEncoding.LINK, false);
    static final LogTable SAMPLES = new LogTable("samples", RowEncoding.LINK, false);
    static final LogTable SONGS = new LogTable("songs", RowEncoding.LINK, true);

    /** Those that make a session's chain. */
    static List<LogTable> ofSessions() {
        return List.of(SESSIONS, ROUNDS, EVENTS, READINGS, SAMPLES);
    }

    /** Those of that chain. */
    static List<LogTable> of(String chain) {
        return chain.equals(Head.SONGS) ? List.of(SONGS) : ofSessions();
    }

    /**
     * The next rows of a chain.
     *
     * @param after the last one's key
     */
    List<Map<String, Object>> page(Handle handle, String chain, long after, int atMost) {
        if (equals(READINGS)) {
            return Stretch.READINGS.next(handle, chain, after, atMost, new LogRow());
        }
        if (equals(SAMPLES)) {
            return Stretch.SAMPLES.next(handle, chain, after, atMost, new LogRow());
        }
        return handle.createQuery(query())
                .bind("chain", chain)
                .bind("after", after)
                .bind("n", atMost)
                .map(new LogRow())
                .list();
    }

    private String query() {
        return switch (name) {
            case "sessions" -> "SELECT * FROM sessions WHERE session = :chain AND :after < 0 FETCH FIRST :n ROWS ONLY";
            case "rounds" ->
                "SELECT * FROM rounds WHERE session = :chain AND sequence > :after ORDER BY sequence"
                        + " FETCH FIRST :n ROWS ONLY";
            case "events" ->
                "SELECT * FROM events WHERE session = :chain AND log_order > :after ORDER BY log_order"
                        + " FETCH FIRST :n ROWS ONLY";
            default -> "SELECT * FROM songs WHERE link > :after AND :chain = '' ORDER BY link FETCH FIRST :n ROWS ONLY";
        };
    }

    /** A row's key; of a table without one, 0. */
    long keyOf(Map<String, Object> row) {
        return key.isEmpty() ? 0 : ((Number) row.get(key)).longValue();
    }
}
