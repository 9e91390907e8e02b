package moodlab.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import moodlab.domain.Affect;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code songs}. */
final class SongRows {

    private static final String INSERT = """
            INSERT INTO songs (since, id, title, artist, file, length_nanos,
                folder, folder_valence, folder_arousal, valence, arousal)
            VALUES (:since, :id, :title, :artist, :file, :lengthNanos,
                :folder, :folderValence, :folderArousal, :valence, :arousal)
            """;

    private SongRows() {}

    /** @param since the first entry that may speak of them so */
    static void insert(Handle handle, List<Song> songs, long since) {
        if (songs.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Song song : songs) {
            batch.bind("since", since)
                    .bind("id", song.id())
                    .bind("title", song.title())
                    .bind("artist", song.artist())
                    .bind("file", song.file().toString())
                    .bind("lengthNanos", song.length().toNanos())
                    .bind("folder", song.folder().name())
                    .bind("folderValence", song.folder().affect().valence())
                    .bind("folderArousal", song.folder().affect().arousal())
                    .bind("valence", song.affect().valence())
                    .bind("arousal", song.affect().arousal())
                    .add();
        }
        batch.execute();
    }

    /** Every version of every song, oldest first. */
    static List<LoggedSong> all(Handle handle) {
        return handle.createQuery("SELECT * FROM songs ORDER BY version")
                .map((row, context) -> new LoggedSong(row.getLong("since"), song(row)))
                .list();
    }

    private static Song song(ResultSet row) throws SQLException {
        Affect folder = new Affect(row.getDouble("folder_valence"), row.getDouble("folder_arousal"));
        return new Song(
                row.getString("id"),
                row.getString("title"),
                row.getString("artist"),
                Path.of(row.getString("file")),
                Duration.ofNanos(row.getLong("length_nanos")),
                new MoodFolder(row.getString("folder"), folder),
                new Affect(row.getDouble("valence"), row.getDouble("arousal")));
    }
}
