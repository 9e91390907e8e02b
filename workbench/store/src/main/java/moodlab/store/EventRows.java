package moodlab.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import moodlab.domain.Affect;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Handling;
import org.jdbi.v3.core.Handle;

/** The table {@code events}. */
final class EventRows {

    private static final String INSERT = """
            INSERT INTO events (log_order, session, sequence, utc, nanos, kind, position, thumb, undone,
                heard_nanos, length_nanos, ended, note, reward, reward_missing, policy, policy_version, policy_state,
                felt_valence, felt_arousal, seen_valence, seen_arousal,
                passed_nanos, pauses, seeks, volume, speed, onset_nanos, jumped_nanos, link, hash)
            VALUES (:log_order, :session, :sequence, :utc, :nanos, :kind, :position, :thumb, :undone,
                :heard_nanos, :length_nanos, :ended, :note, :reward, :reward_missing,
                :policy, :policy_version, :policy_state,
                :felt_valence, :felt_arousal, :seen_valence, :seen_arousal,
                :passed_nanos, :pauses, :seeks, :volume, :speed, :onset_nanos, :jumped_nanos, :link, :hash)
            """;

    private EventRows() {}

    static void insert(Ledger ledger, Map<String, Object> event, long logOrder) {
        Map<String, Object> row = new LinkedHashMap<>(event);
        row.put("log_order", logOrder);
        ledger.handle()
                .createUpdate(INSERT)
                .bindMap(ledger.chained((String) row.get("session"), LogTable.EVENTS.name(), row))
                .execute();
    }

    /** In the order in which they were written. */
    static List<LoggedEvent> of(Handle handle, String session) {
        return handle.createQuery("SELECT * FROM events WHERE session = :session ORDER BY log_order")
                .bind("session", session)
                .map((row, context) -> event(row))
                .list();
    }

    /** Those of them in which a policy was computed anew. */
    static List<LoggedEvent> refits(Handle handle, String session) {
        return handle.createQuery(
                        "SELECT * FROM events WHERE session = :session AND kind = 'refitted' ORDER BY log_order")
                .bind("session", session)
                .map((row, context) -> event(row))
                .list();
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("log_order"),
                row.getString("session"),
                Row.number(row, "sequence"),
                Row.moment(row),
                Row.constant(LoggedEvent.Kind.class, row.getString("kind")),
                Row.number(row, "position"),
                Optional.ofNullable(row.getString("thumb")).map(label -> Row.constant(Thumb.class, label)),
                Row.number(row, "undone"),
                exposure(row),
                Optional.ofNullable(row.getString("note")).orElse(""),
                reward(row),
                policy(row),
                affect(row, "felt"),
                affect(row, "seen"),
                Row.duration(row, "jumped_nanos"));
    }

    private static Optional<Affect> affect(ResultSet row, String prefix) throws SQLException {
        double valence = row.getDouble(prefix + "_valence");
        return row.wasNull() ? Optional.empty() : Optional.of(new Affect(valence, row.getDouble(prefix + "_arousal")));
    }

    private static Optional<Exposure> exposure(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        if (ended == null) {
            return Optional.empty();
        }
        Duration heard = Duration.ofNanos(row.getLong("heard_nanos"));
        Duration length = Duration.ofNanos(row.getLong("length_nanos"));
        Exposure.End end = Row.constant(Exposure.End.class, ended);
        long passed = row.getLong("passed_nanos");
        // of a log older than these columns
        boolean bare = row.wasNull();
        return Optional.of(
                bare
                        ? new Exposure(heard, length, end)
                        : new Exposure(heard, Duration.ofNanos(passed), length, end, handling(row)));
    }

    private static Handling handling(ResultSet row) throws SQLException {
        long onset = row.getLong("onset_nanos");
        OptionalLong sounded = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(onset);
        return new Handling(
                row.getInt("pauses"), row.getInt("seeks"), row.getDouble("volume"), row.getDouble("speed"), sounded);
    }

    private static Optional<Reward> reward(ResultSet row) throws SQLException {
        String missing = row.getString("reward_missing");
        if (missing != null) {
            return Optional.of(new Reward.Missing(missing));
        }
        double value = row.getDouble("reward");
        return row.wasNull() ? Optional.empty() : Optional.of(new Reward.Known(value));
    }

    private static Optional<PolicyState.Stamp> policy(ResultSet row) throws SQLException {
        String name = row.getString("policy");
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(new PolicyState.Stamp(name, row.getLong("policy_version"), row.getString("policy_state")));
    }
}
