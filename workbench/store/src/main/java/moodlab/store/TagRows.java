package moodlab.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The table {@code tags}. */
final class TagRows {

    private static final String INSERT = """
            INSERT INTO tags (entry, source, who, utc, valence, arousal, valence_spread, arousal_spread, why)
            VALUES (:entry, :source, :who, :utc, :valence, :arousal, :valenceSpread, :arousalSpread, :why)
            """;

    private TagRows() {}

    /** By whom something was said: of models and methods the newest replaces the others, people stand side by side. */
    private record Voice(TagSource source, String who) {

        static Voice of(TagSource source, String who) {
            return new Voice(source, source == TagSource.PERSON ? who : "");
        }
    }

    static void insert(Handle handle, long entry, SourceTag tag) {
        begin(handle, entry, tag.source(), tag.who(), tag.at())
                .bind("valence", tag.affect().valence())
                .bind("arousal", tag.affect().arousal())
                .bind("valenceSpread", tag.spread().valence())
                .bind("arousalSpread", tag.spread().arousal())
                .bind("why", tag.why())
                .execute();
    }

    static void withdraw(Handle handle, long entry, TagSource source, String who, Instant at) {
        begin(handle, entry, source, who, at)
                .bind("valence", (Double) null)
                .bind("arousal", (Double) null)
                .bind("valenceSpread", (Double) null)
                .bind("arousalSpread", (Double) null)
                .bind("why", "withdrawn")
                .execute();
    }

    private static Update begin(Handle handle, long entry, TagSource source, String who, Instant at) {
        return handle.createUpdate(INSERT)
                .bind("entry", entry)
                .bind("source", source.label())
                .bind("who", who)
                .bind("utc", Row.utc(at));
    }

    /** What counts now, by entry, oldest first. */
    static Map<Long, List<SourceTag>> latest(Handle handle) {
        return latest(handle.createQuery("SELECT * FROM tags ORDER BY tag")
                .map(new Mapper())
                .list());
    }

    static List<SourceTag> latest(Handle handle, long entry) {
        return latest(handle.createQuery("SELECT * FROM tags WHERE entry = :entry ORDER BY tag")
                        .bind("entry", entry)
                        .map(new Mapper())
                        .list())
                .getOrDefault(entry, List.of());
    }

    private static Map<Long, List<SourceTag>> latest(List<Stated> rows) {
        Map<Long, Map<Voice, SourceTag>> voices = new HashMap<>();
        for (Stated row : rows) {
            Map<Voice, SourceTag> said = voices.computeIfAbsent(row.entry(), entry -> new LinkedHashMap<>());
            said.remove(row.voice());
            if (!row.tags().isEmpty()) {
                said.put(row.voice(), row.tags().get(0));
            }
        }
        Map<Long, List<SourceTag>> latest = new HashMap<>();
        voices.forEach((entry, said) -> latest.put(entry, new ArrayList<>(said.values())));
        return latest;
    }

    /** @param tags one, or none where it was withdrawn */
    private record Stated(long entry, Voice voice, List<SourceTag> tags) {}

    private static final class Mapper implements RowMapper<Stated> {

        @Override
        public Stated map(ResultSet row, StatementContext context) throws SQLException {
            TagSource source = TagSource.of(row.getString("source"));
            String who = row.getString("who");
            double valence = row.getDouble("valence");
            List<SourceTag> tags = row.wasNull() ? List.of() : List.of(tag(row, source, who, valence));
            return new Stated(row.getLong("entry"), Voice.of(source, who), tags);
        }

        private static SourceTag tag(ResultSet row, TagSource source, String who, double valence) throws SQLException {
            return new SourceTag(
                    source,
                    who,
                    row.getObject("utc", OffsetDateTime.class).toInstant(),
                    new Affect(valence, row.getDouble("arousal")),
                    new AffectSpread(row.getDouble("valence_spread"), row.getDouble("arousal_spread")),
                    row.getString("why"));
        }
    }
}
