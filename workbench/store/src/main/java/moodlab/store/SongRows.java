package moodlab.store;

import java.io.File;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.Song;
import moodlab.domain.song.TagSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The table {@code songs}. A song's file that lies in the home is noted as {@code <home>/…}, so that a home can be moved
 * and two homes that were made alike have equal logs.
 */
final class SongRows {

    private static final String INSERT = """
            INSERT INTO songs (since, id, title, artist, file, length_nanos,
                folder, folder_valence, folder_arousal, valence, arousal, valence_spread, arousal_spread, tag_sources)
            VALUES (:since, :id, :title, :artist, :file, :lengthNanos,
                :folder, :folderValence, :folderArousal, :valence, :arousal, :valenceSpread, :arousalSpread, :sources)
            """;

    private static final String HOME = "<home>/";

    private final Path home;

    /** @param home absolute */
    SongRows(Path home) {
        this.home = home;
    }

    /** @param since the first entry that may speak of them so */
    void insert(Handle handle, List<Song> songs, long since) {
        if (songs.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Song song : songs) {
            batch.bind("since", since)
                    .bind("id", song.id())
                    .bind("title", song.title())
                    .bind("artist", song.artist())
                    .bind("file", text(song.file()))
                    .bind("lengthNanos", song.length().toNanos())
                    .bind("folder", song.folder().name())
                    .bind("folderValence", song.folder().affect().valence())
                    .bind("folderArousal", song.folder().affect().arousal())
                    .bind("valence", song.affect().valence())
                    .bind("arousal", song.affect().arousal())
                    .bind("valenceSpread", song.tag().spread().valence())
                    .bind("arousalSpread", song.tag().spread().arousal())
                    .bind("sources", sources(song.tag()))
                    .add();
        }
        batch.execute();
    }

    /** Every version of every song, oldest first. */
    List<LoggedSong> all(Handle handle) {
        return handle.createQuery("SELECT * FROM songs ORDER BY version")
                .map((row, context) -> new LoggedSong(row.getLong("since"), song(row)))
                .list();
    }

    /** As it is noted. */
    String text(Path file) {
        if (!file.startsWith(home)) {
            return file.toString();
        }
        return HOME + home.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private Path file(String text) {
        return text.startsWith(HOME) ? home.resolve(text.substring(HOME.length())) : Path.of(text);
    }

    private Song song(ResultSet row) throws SQLException {
        Affect folder = new Affect(row.getDouble("folder_valence"), row.getDouble("folder_arousal"));
        return new Song(
                row.getString("id"),
                row.getString("title"),
                row.getString("artist"),
                file(row.getString("file")),
                Duration.ofNanos(row.getLong("length_nanos")),
                new MoodFolder(row.getString("folder"), folder),
                tag(row));
    }

    /** A song that was logged before tags had spreads had the tag of its folder. */
    private static MoodTag tag(ResultSet row) throws SQLException {
        Affect affect = new Affect(row.getDouble("valence"), row.getDouble("arousal"));
        String sources = row.getString("tag_sources");
        return sources == null
                ? new MoodTag(affect, MoodTag.FOLDER_SPREAD, List.of(TagSource.FOLDER))
                : new MoodTag(
                        affect,
                        new AffectSpread(row.getDouble("valence_spread"), row.getDouble("arousal_spread")),
                        Arrays.stream(sources.split(";"))
                                .filter(text -> !text.isEmpty())
                                .map(TagSource::of)
                                .toList());
    }

    /** Joined by {@code ;}. */
    static String sources(MoodTag tag) {
        return Joined.of(tag.sources().stream().map(TagSource::label).toList());
    }
}
