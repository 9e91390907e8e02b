package moodlab.store;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.LogEntry;
import org.jdbi.v3.core.Handle;

/** The tables {@code sessions} and {@code policy_states}. */
final class SessionRows {

    private SessionRows() {}

    static void insert(Ledger ledger, LogEntry.Opened opened) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("session", opened.session());
        row.put("participant", opened.participant());
        row.put("settings", opened.settings());
        ledger.handle()
                .createUpdate("INSERT INTO sessions (session, participant, settings, link, hash)"
                        + " VALUES (:session, :participant, :settings, :link, :hash)")
                .bindMap(ledger.chained(opened.session(), LogTable.SESSIONS.name(), row))
                .execute();
    }

    /** Whose session it is; nobody's where there is no such session. */
    static String participant(Handle handle, String session) {
        return handle.createQuery("SELECT participant FROM sessions WHERE session = :session")
                .bind("session", session)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** In the order in which they were opened. */
    static List<LoggedSession> all(Handle handle) {
        return handle.createQuery("""
                        SELECT s.session, s.participant, s.settings, o.utc, o.nanos,
                            EXISTS (SELECT 1 FROM events c WHERE c.session = s.session AND c.kind = 'closed') AS closed
                        FROM sessions s JOIN events o ON o.session = s.session AND o.kind = 'opened'
                        ORDER BY o.log_order
                        """)
                .map((row, context) -> new LoggedSession(
                        row.getString("session"),
                        row.getString("participant"),
                        Row.moment(row),
                        row.getString("settings"),
                        row.getBoolean("closed")))
                .list();
    }

    static List<StoppedSession> stopped(Handle handle) {
        return handle.createQuery("""
                        SELECT s.session, s.participant, MIN(l.log_order) AS began, MAX(l.utc) AS latest, COUNT(*) AS entries
                        FROM sessions s JOIN (
                            SELECT session, log_order, utc FROM rounds UNION ALL
                            SELECT session, log_order, utc FROM events) l ON l.session = s.session
                        WHERE NOT EXISTS (SELECT 1 FROM events e
                            WHERE e.session = s.session AND e.kind IN ('closed', 'abandoned'))
                        GROUP BY s.session, s.participant ORDER BY began
                        """)
                .map((row, context) -> new StoppedSession(
                        row.getString("session"),
                        row.getString("participant"),
                        row.getObject("latest", OffsetDateTime.class).toInstant(),
                        row.getLong("entries")))
                .list();
    }

    static void keep(Handle handle, String session, PolicyState after) {
        handle.createUpdate("""
                        MERGE INTO policy_states (participant, policy, version, json) KEY (participant, policy)
                        SELECT participant, CAST(:policy AS VARCHAR), CAST(:version AS BIGINT), CAST(:json AS CLOB)
                        FROM sessions WHERE session = :session
                        """)
                .bind("policy", after.name())
                .bind("version", after.version())
                .bind("json", after.json())
                .bind("session", session)
                .execute();
    }

    static Optional<PolicyState> latest(Handle handle, String participant, String policy) {
        return handle.createQuery("SELECT * FROM policy_states WHERE participant = :participant AND policy = :policy")
                .bind("participant", participant)
                .bind("policy", policy)
                .map((row, context) ->
                        new PolicyState(row.getString("policy"), row.getLong("version"), row.getString("json")))
                .findOne();
    }
}
