package moodlab.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.domain.library.FileStamp;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.library.SongSound;
import moodlab.domain.library.SongText;
import moodlab.domain.song.MoodFolder;
import org.jdbi.v3.core.Handle;

/** The table {@code catalogue}. */
final class CatalogueRows {

    private static final String INSERT = """
            INSERT INTO catalogue (root, id, path, size, modified, hash, sound_hash, title, artist, album, genre,
                licence, length_nanos, loudness, true_peak, tempo, folder, missing, retired)
            VALUES (:root, :id, :path, :size, :modified, :hash, :soundHash, :title, :artist, :album, :genre,
                :licence, :lengthNanos, :loudness, :truePeak, :tempo, :folder, FALSE, FALSE)
            """;

    private static final String UPDATE_FILE = """
            UPDATE catalogue SET path = :path, size = :size, modified = :modified, hash = :hash WHERE entry = :entry
            """;

    private static final String UPDATE_SOUND = """
            UPDATE catalogue SET sound_hash = :soundHash, length_nanos = :lengthNanos, loudness = :loudness,
                true_peak = :truePeak WHERE entry = :entry
            """;

    private CatalogueRows() {}

    /** Gives the new entry's number. */
    static long insert(Handle handle, String root, String id, SongFacts facts) {
        Map<String, Object> row = new HashMap<>(texts(facts));
        row.putAll(file(facts.file()));
        row.putAll(sound(facts.sound()));
        row.put("tempo", boxed(facts.sound().tempo()));
        row.put("root", root);
        row.put("id", id);
        return handle.createUpdate(INSERT)
                .bindMap(row)
                .executeAndReturnGeneratedKeys("entry")
                .mapTo(Long.class)
                .one();
    }

    /** What the file's tags and its folder say, by column. */
    static Map<String, String> texts(SongFacts facts) {
        return Map.of(
                "title", facts.text().title(),
                "artist", facts.text().artist(),
                "album", facts.text().album(),
                "genre", facts.text().genre(),
                "licence", facts.text().licence(),
                "folder", facts.folder().orElse(""));
    }

    private static Map<String, Object> file(SongFile file) {
        return Map.of(
                "path", file.path(),
                "size", file.stamp().size(),
                "modified", Row.utc(file.stamp().modified()),
                "hash", file.hash());
    }

    private static Map<String, Object> sound(SongSound sound) {
        Map<String, Object> row = new HashMap<>();
        row.put("soundHash", sound.hash());
        row.put("lengthNanos", sound.length().toNanos());
        row.put("loudness", boxed(sound.loudness()));
        row.put("truePeak", boxed(sound.truePeak()));
        return row;
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    static void file(Handle handle, long entry, SongFile file) {
        handle.createUpdate(UPDATE_FILE)
                .bindMap(file(file))
                .bind("entry", entry)
                .execute();
    }

    static void sound(Handle handle, long entry, SongSound sound) {
        handle.createUpdate(UPDATE_SOUND)
                .bindMap(sound(sound))
                .bind("entry", entry)
                .execute();
    }

    /** Without their tags, in the order of roots and ids. */
    static List<CatalogueSong> all(Handle handle) {
        return handle.createQuery("SELECT * FROM catalogue ORDER BY root, id")
                .map((row, context) -> song(row))
                .list();
    }

    static Optional<CatalogueSong> at(Handle handle, String root, String path) {
        return handle.createQuery("SELECT * FROM catalogue WHERE root = :root AND path = :path")
                .bind("root", root)
                .bind("path", path)
                .map((row, context) -> song(row))
                .findOne();
    }

    static boolean has(Handle handle, String root, String id) {
        return handle.createQuery("SELECT COUNT(*) FROM catalogue WHERE root = :root AND id = :id")
                        .bind("root", root)
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static CatalogueSong song(ResultSet row) throws SQLException {
        return new CatalogueSong(
                row.getLong("entry"),
                Path.of(row.getString("root")),
                row.getString("id"),
                new SongFile(row.getString("path"), stamp(row), row.getString("hash")),
                new SongText(
                        row.getString("title"),
                        row.getString("artist"),
                        row.getString("album"),
                        row.getString("genre"),
                        row.getString("licence")),
                new SongSound(
                        row.getString("sound_hash"),
                        Duration.ofNanos(row.getLong("length_nanos")),
                        number(row, "loudness"),
                        number(row, "true_peak"),
                        number(row, "tempo")),
                MoodFolder.named(row.getString("folder")),
                row.getBoolean("missing"),
                row.getBoolean("retired"),
                List.of());
    }

    static FileStamp stamp(ResultSet row) throws SQLException {
        return new FileStamp(
                row.getLong("size"),
                row.getObject("modified", OffsetDateTime.class).toInstant());
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
