package moodlab.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
                confidence, quality, frames, frames_with_face, abstention, change)
            VALUES (:session, :sequence, :at_second, :nanos,
                :p_angry, :p_disgust, :p_fear, :p_happy, :p_sad, :p_surprise, :p_neutral,
                :confidence, :quality, :frames, :frames_with_face, :abstention, :change)
            """;

    private SampleRows() {}

    static void insert(Handle handle, LogEntry.Readings readings) {
        if (readings.samples().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Sample sample : readings.samples()) {
            batch.bind("session", readings.session())
                    .bind("sequence", readings.sequence())
                    .bind("at_second", sample.second())
                    .bind("nanos", sample.nanos())
                    .bindMap(Row.emotions(sample.emotions()))
                    .bind("confidence", sample.confidence())
                    .bind("quality", sample.quality())
                    .bind("frames", sample.frames())
                    .bind("frames_with_face", sample.framesWithFace())
                    .bind("abstention", sample.abstention().map(Row::label).orElse(null))
                    .bind("change", sample.change())
                    .add();
        }
        batch.execute();
    }

    /** The next ones of a session, in the order in which they were made. */
    static List<LoggedSample> after(Handle handle, String session, long id, int atMost) {
        return handle.createQuery(
                        "SELECT * FROM samples WHERE session = :session AND id > :id ORDER BY id FETCH FIRST :n ROWS ONLY")
                .bind("session", session)
                .bind("id", id)
                .bind("n", atMost)
                .map((row, context) -> new LoggedSample(
                        row.getLong("id"), row.getString("session"), row.getInt("sequence"), sample(row)))
                .list();
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
