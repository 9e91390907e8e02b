package moodlab.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import moodlab.domain.round.LogEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code readings}. */
final class ReadingRows {

    private static final String INSERT = """
            INSERT INTO readings (session, sequence, frame, nanos, state,
                p_angry, p_disgust, p_fear, p_happy, p_sad, p_surprise, p_neutral,
                x, y, width, height, quality, reason, link, hash)
            VALUES (:session, :sequence, :frame, :nanos, :state,
                :p_angry, :p_disgust, :p_fear, :p_happy, :p_sad, :p_surprise, :p_neutral,
                :x, :y, :width, :height, :quality, :reason, :link, :hash)
            """;

    private ReadingRows() {}

    static void insert(Ledger ledger, LogEntry.Readings readings) {
        if (readings.readings().isEmpty()) {
            return;
        }
        PreparedBatch batch = ledger.handle().prepareBatch(INSERT);
        for (TimedReading timed : readings.readings()) {
            Map<String, Object> row = columns(timed.reading());
            row.put("session", readings.session());
            row.put("sequence", readings.sequence());
            row.put("frame", timed.frame());
            row.put("nanos", timed.nanos());
            batch.bindMap(ledger.chained(readings.session(), LogTable.READINGS.name(), row))
                    .add();
        }
        batch.execute();
    }

    private static Map<String, Object> columns(Reading reading) {
        if (reading instanceof Reading.Seen seen) {
            Map<String, Object> row = row("seen", null, Optional.of(seen.emotions()));
            return withFace(row, seen.box(), seen.quality());
        }
        if (reading instanceof Reading.Unusable unusable) {
            Map<String, Object> row = row("unusable", DefectText.of(unusable.defects()), Optional.empty());
            return withFace(row, unusable.box(), unusable.quality());
        }
        Map<String, Object> row = reading instanceof Reading.NoPicture none
                ? row("no_picture", none.reason(), Optional.empty())
                : row("no_face", null, Optional.empty());
        List.of("x", "y", "width", "height", "quality").forEach(column -> row.put(column, null));
        return row;
    }

    private static Map<String, Object> row(String state, String reason, Optional<EmotionDistribution> emotions) {
        Map<String, Object> row = new LinkedHashMap<>(Row.emotions(emotions));
        row.put("state", state);
        row.put("reason", reason);
        return row;
    }

    private static Map<String, Object> withFace(Map<String, Object> row, FaceBox box, double quality) {
        row.put("x", box.x());
        row.put("y", box.y());
        row.put("width", box.width());
        row.put("height", box.height());
        row.put("quality", quality);
        return row;
    }

    static long count(Handle handle, String session) {
        return handle.createQuery("SELECT COUNT(*) FROM readings WHERE session = :session")
                .bind("session", session)
                .mapTo(Long.class)
                .one();
    }

    /** The next ones of a session, in the order in which they were made. */
    static List<LoggedReading> after(Handle handle, String session, long link, int atMost) {
        return Stretch.READINGS.next(handle, session, link, atMost, (row, context) -> reading(row));
    }

    private static LoggedReading reading(ResultSet row) throws SQLException {
        return new LoggedReading(
                row.getLong("link"),
                row.getString("session"),
                row.getInt("sequence"),
                new TimedReading(row.getLong("frame"), row.getLong("nanos"), state(row)));
    }

    private static Reading state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "seen" -> new Reading.Seen(Row.emotions(row).orElseThrow(), box(row), row.getDouble("quality"));
            case "no_face" -> new Reading.NoFace();
            case "unusable" -> unusable(row);
            default -> new Reading.NoPicture(row.getString("reason"));
        };
    }

    /** Logs of the first schema's first days called a missing picture unusable: such a row has no box. */
    private static Reading unusable(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return row.getObject("x") == null
                ? new Reading.NoPicture(reason)
                : new Reading.Unusable(box(row), row.getDouble("quality"), DefectText.parse(reason));
    }

    private static FaceBox box(ResultSet row) throws SQLException {
        return new FaceBox(row.getInt("x"), row.getInt("y"), row.getInt("width"), row.getInt("height"));
    }
}
