package moodlab.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.Abstention;
import moodlab.domain.Sample;
import moodlab.domain.round.LogEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code samples}. */
final class SampleRows {

    private static final String INSERT = """
            INSERT INTO samples (session, sequence, at_second, nanos,
                p_angry, p_disgust, p_fear, p_happy, p_sad, p_surprise, p_neutral,
                confidence, quality, frames, frames_with_face, abstention, change, link, hash)
            VALUES (:session, :sequence, :at_second, :nanos,
                :p_angry, :p_disgust, :p_fear, :p_happy, :p_sad, :p_surprise, :p_neutral,
                :confidence, :quality, :frames, :frames_with_face, :abstention, :change, :link, :hash)
            """;

    private SampleRows() {}

    static void insert(Ledger ledger, LogEntry.Readings readings) {
        if (readings.samples().isEmpty()) {
            return;
        }
        PreparedBatch batch = ledger.handle().prepareBatch(INSERT);
        for (Sample sample : readings.samples()) {
            batch.bindMap(ledger.chained(readings.session(), LogTable.SAMPLES.name(), row(readings, sample)))
                    .add();
        }
        batch.execute();
    }

    private static Map<String, Object> row(LogEntry.Readings readings, Sample sample) {
        Map<String, Object> row = Row.emotions(sample.emotions());
        row.put("session", readings.session());
        row.put("sequence", readings.sequence());
        row.put("at_second", sample.second());
        row.put("nanos", sample.nanos());
        row.put("confidence", sample.confidence());
        row.put("quality", sample.quality());
        row.put("frames", sample.frames());
        row.put("frames_with_face", sample.framesWithFace());
        row.put("abstention", sample.abstention().map(Row::label).orElse(null));
        row.put("change", sample.change());
        return row;
    }

    /** The next ones of a session, in the order in which they were made. */
    static List<LoggedSample> after(Handle handle, String session, long link, int atMost) {
        return Stretch.SAMPLES.next(
                handle,
                session,
                link,
                atMost,
                (row, context) -> new LoggedSample(
                        row.getLong("link"), row.getString("session"), row.getInt("sequence"), sample(row)));
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                row.getLong("at_second"),
                row.getLong("nanos"),
                Row.emotions(row),
                row.getDouble("confidence"),
                row.getDouble("quality"),
                row.getInt("frames"),
                row.getInt("frames_with_face"),
                Optional.ofNullable(row.getString("abstention")).map(label -> Row.constant(Abstention.class, label)),
                row.getBoolean("change"));
    }
}
