package moodlab.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Gives each session a chain. Rows from before get theirs here, and the chain's origin says so: it vouches for them from
 * now on only.
 */
final class ChainMigration implements JavaMigration {

    private static final int PAGE = 1_000;

    private static final List<String> LINKED = List.of("sessions", "rounds", "events", "readings", "samples", "songs");

    /** What older schemas numbered rows by; the link takes its place. */
    private static final List<String> NUMBERS = List.of("id", "version");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "chain";
    }

    /** Changes with what this migration does. */
    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) {
        Handle handle = Jdbi.open(context.getConnection());
        before(handle);
        new Filling(handle).run();
        after(handle);
    }

    private static void before(Handle handle) {
        handle.createScript("""
                DROP TRIGGER sessions_stay;
                DROP TRIGGER rounds_stay;
                DROP TRIGGER events_stay;
                DROP TRIGGER readings_stay;
                DROP TRIGGER samples_stay;
                ALTER TABLE sessions ADD (link BIGINT, hash BINARY(32));
                ALTER TABLE rounds ADD (link BIGINT, hash BINARY(32));
                ALTER TABLE events ADD (link BIGINT, hash BINARY(32), jumped_nanos BIGINT);
                ALTER TABLE readings ADD (link BIGINT, hash BINARY(32));
                ALTER TABLE samples ADD (link BIGINT, hash BINARY(32));
                ALTER TABLE songs ADD (link BIGINT, hash BINARY(32));
                CREATE TABLE heads (
                    chain  VARCHAR    NOT NULL PRIMARY KEY,
                    links  BIGINT     NOT NULL,
                    hash   BINARY(32) NOT NULL,
                    origin VARCHAR    NOT NULL,
                    counts VARCHAR    NOT NULL
                );
                CREATE TABLE tombstones (
                    chain       VARCHAR    NOT NULL PRIMARY KEY,
                    links       BIGINT     NOT NULL,
                    hash        BINARY(32) NOT NULL,
                    utc         TIMESTAMP(9) WITH TIME ZONE NOT NULL,
                    certificate VARCHAR    NOT NULL
                );
                """).execute();
    }

    private static void after(Handle handle) {
        for (String table : LINKED) {
            handle.execute("ALTER TABLE " + table + " ALTER COLUMN link SET NOT NULL");
            handle.execute("ALTER TABLE " + table + " ALTER COLUMN hash SET NOT NULL");
        }
        handle.createScript("""
                ALTER TABLE readings DROP PRIMARY KEY;
                DROP INDEX readings_by_session;
                ALTER TABLE readings DROP COLUMN id;
                ALTER TABLE readings ADD PRIMARY KEY (session, link);
                ALTER TABLE samples DROP PRIMARY KEY;
                DROP INDEX samples_by_session;
                ALTER TABLE samples DROP COLUMN id;
                ALTER TABLE samples ADD PRIMARY KEY (session, link);
                ALTER TABLE songs DROP PRIMARY KEY;
                ALTER TABLE songs DROP COLUMN version;
                ALTER TABLE songs ADD PRIMARY KEY (link);
                CREATE TRIGGER sessions_stay BEFORE UPDATE, DELETE ON sessions FOR EACH ROW CALL 'moodlab.store.AppendOnly';
                CREATE TRIGGER rounds_stay BEFORE UPDATE, DELETE ON rounds FOR EACH ROW CALL 'moodlab.store.AppendOnly';
                CREATE TRIGGER events_stay BEFORE UPDATE, DELETE ON events FOR EACH ROW CALL 'moodlab.store.AppendOnly';
                CREATE TRIGGER readings_stay BEFORE UPDATE, DELETE ON readings FOR EACH ROW CALL 'moodlab.store.AppendOnly';
                CREATE TRIGGER samples_stay BEFORE UPDATE, DELETE ON samples FOR EACH ROW CALL 'moodlab.store.AppendOnly';
                CREATE TRIGGER songs_stay BEFORE UPDATE, DELETE ON songs FOR EACH ROW CALL 'moodlab.store.AppendOnly';
                CREATE TRIGGER tombstones_stay BEFORE UPDATE, DELETE ON tombstones FOR EACH ROW CALL 'moodlab.store.AppendOnly';
                """).execute();
    }

    /** The rows of before: each session's tables one after the other, each in its order. */
    private record Filling(Handle handle) {

        void run() {
            List<String> sessions = handle.createQuery(
                            "SELECT s.session FROM sessions s LEFT JOIN events o ON o.session = s.session"
                                    + " AND o.kind = 'opened' ORDER BY o.log_order")
                    .mapTo(String.class)
                    .list();
            for (String session : sessions) {
                fill(session, "sessions", "session");
                fill(session, "rounds", "log_order");
                fill(session, "events", "log_order");
                fill(session, "readings", "id");
                fill(session, "samples", "id");
            }
            fill(Head.SONGS, "songs", "version");
        }

        private void fill(String chain, String table, String key) {
            String where = table.equals("songs") ? ":chain = ''" : "session = :chain";
            boolean single = table.equals("sessions");
            String page = "SELECT * FROM " + table + " WHERE " + where
                    + (single
                            ? ""
                            : " AND " + key + " > :after ORDER BY " + key + " FETCH FIRST " + PAGE + " ROWS ONLY");
            Object after = Long.MIN_VALUE;
            List<Map<String, Object>> rows = rows(page, chain, after);
            while (!rows.isEmpty()) {
                number(chain, table, key, rows);
                after = rows.get(rows.size() - 1).get(key);
                rows = single ? List.of() : rows(page, chain, after);
            }
        }

        private List<Map<String, Object>> rows(String query, String chain, Object after) {
            return handle.createQuery(query)
                    .bind("chain", chain)
                    .bindMap(query.contains(":after") ? Map.of("after", after) : Map.of())
                    .map(new LogRow())
                    .list();
        }

        private void number(String chain, String table, String key, List<Map<String, Object>> rows) {
            String origin = "schema 4 or older";
            Head start = HeadRows.of(handle, chain).orElseGet(() -> Head.start(chain, origin));
            Ledger ledger = new Ledger(handle, Map.of(chain, start));
            PreparedBatch batch =
                    handle.prepareBatch("UPDATE " + table + " SET link = :link, hash = :hash WHERE " + key + " = :key");
            for (Map<String, Object> row : rows) {
                Map<String, Object> kept = new HashMap<>(row);
                if (NUMBERS.contains(key)) { // a song has an id of its own
                    kept.remove(key);
                }
                Map<String, Object> chained = ledger.chained(chain, table, kept);
                batch.bind("link", chained.get(RowEncoding.LINK))
                        .bind("hash", chained.get(RowEncoding.HASH))
                        .bind("key", row.get(key))
                        .add();
            }
            batch.execute();
            ledger.finish();
        }
    }
}
