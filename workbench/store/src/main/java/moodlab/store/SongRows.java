package moodlab.store;

import java.io.File;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                folder, folder_valence, folder_arousal, valence, arousal, valence_spread, arousal_spread, tag_sources,
                link, hash)
            VALUES (:since, :id, :title, :artist, :file, :length_nanos,
                :folder, :folder_valence, :folder_arousal, :valence, :arousal,
                :valence_spread, :arousal_spread, :tag_sources, :link, :hash)
            """;

    private static final String HOME = "<home>/";

    private final Path home;

    /** @param home absolute */
    SongRows(Path home) {
        this.home = home;
    }

    /** @param since the first entry that may speak of them so */
    void insert(Ledger ledger, List<Song> songs, long since) {
        if (songs.isEmpty()) {
            return;
        }
        PreparedBatch batch = ledger.handle().prepareBatch(INSERT);
        for (Song song : songs) {
            batch.bindMap(ledger.chained(Head.SONGS, LogTable.SONGS.name(), row(song, since)))
                    .add();
        }
        batch.execute();
    }

    private Map<String, Object> row(Song song, long since) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("since", since);
        row.put("id", song.id());
        row.put("title", song.title());
        row.put("artist", song.artist());
        row.put("file", text(song.file()));
        row.put("length_nanos", song.length().toNanos());
        row.put("folder", song.folder().name());
        row.put("folder_valence", song.folder().affect().valence());
        row.put("folder_arousal", song.folder().affect().arousal());
        row.put("valence", song.affect().valence());
        row.put("arousal", song.affect().arousal());
        row.put("valence_spread", song.tag().spread().valence());
        row.put("arousal_spread", song.tag().spread().arousal());
        row.put("tag_sources", sources(song.tag()));
        return row;
    }

    /** Every version of every song, oldest first. */
    List<LoggedSong> all(Handle handle) {
        return handle.createQuery("SELECT * FROM songs ORDER BY link")
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
