package moodlab.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Moment;

/** Columns that several tables have in common, and columns that may be empty. */
final class Row {

    private Row() {}

    /** As the database takes it. */
    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Moment moment(ResultSet row) throws SQLException {
        return new Moment(row.getObject("utc", OffsetDateTime.class).toInstant(), row.getLong("nanos"));
    }

    private static final Map<Emotion, String> EMOTIONS = emotionColumns();

    private static Map<Emotion, String> emotionColumns() {
        Map<Emotion, String> columns = new EnumMap<>(Emotion.class);
        for (Emotion emotion : Emotion.values()) {
            columns.put(emotion, "p_" + emotion.label());
        }
        return Collections.unmodifiableMap(columns);
    }

    static String column(Emotion emotion) {
        return EMOTIONS.get(emotion);
    }

    /** The seven columns; all null where there is no distribution. */
    static Map<String, Object> emotions(Optional<EmotionDistribution> distribution) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Emotion emotion : Emotion.values()) {
            columns.put(
                    column(emotion),
                    distribution.map(all -> all.probability(emotion)).orElse(null));
        }
        return columns;
    }

    static Optional<EmotionDistribution> emotions(ResultSet row) throws SQLException {
        double[] values = new double[Emotion.COUNT];
        for (Emotion emotion : Emotion.values()) {
            values[emotion.ordinal()] = row.getDouble(column(emotion));
            if (row.wasNull()) {
                return Optional.empty();
            }
        }
        return Optional.of(EmotionDistribution.of(values));
    }

    static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static Optional<Duration> duration(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    }

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
