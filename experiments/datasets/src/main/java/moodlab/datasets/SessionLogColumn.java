package moodlab.datasets;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Function;
import tech.tablesaw.api.ColumnType;

/** What a column of an exported log holds, told by its name. */
enum SessionLogColumn {
    WHOLE(
            "a whole number",
            ColumnType.INTEGER,
            Integer::valueOf,
            Set.of(
                    "sequence",
                    "played",
                    "position",
                    "undone",
                    "frames",
                    "frames_with_face",
                    "x",
                    "y",
                    "width",
                    "height")),
    LONG(
            "a whole number",
            ColumnType.LONG,
            Long::valueOf,
            Set.of("monotonic_nanos", "nanos", "log_order", "since_log_order", "seed", "frame", "policy_version")),
    NUMBER(
            "a number",
            ColumnType.DOUBLE,
            Double::valueOf,
            Set.of(
                    "strategy_probability",
                    "list_propensity",
                    "reward",
                    "quality",
                    "valence",
                    "arousal",
                    "target_valence",
                    "target_arousal",
                    "heard_seconds",
                    "song_seconds",
                    "length_seconds",
                    "p_angry",
                    "p_disgust",
                    "p_fear",
                    "p_happy",
                    "p_sad",
                    "p_surprise",
                    "p_neutral")),
    INSTANT("a time such as 2026-01-05T09:00:00Z", ColumnType.INSTANT, Instant::parse, Set.of("utc")),
    LOCAL_TIME(
            "a time such as 2026-01-05T09:00:00",
            ColumnType.LOCAL_DATE_TIME,
            LocalDateTime::parse,
            Set.of("local_time")),
    TEXT("a text", ColumnType.STRING, SessionLogColumn::unescaped, Set.of());

    private final String wanted;
    private final ColumnType type;
    private final Function<String, Object> parser;
    private final Set<String> names;

    SessionLogColumn(String wanted, ColumnType type, Function<String, Object> parser, Set<String> names) {
        this.wanted = wanted;
        this.type = type;
        this.parser = parser;
        this.names = names;
    }

    /** Text, unless the name is known to be something else. */
    static SessionLogColumn of(String name) {
        for (SessionLogColumn kind : values()) {
            if (kind.names.contains(name)) {
                return kind;
            }
        }
        return TEXT;
    }

    ColumnType type() {
        return type;
    }

    /** What a cell should hold, for a message. */
    String wanted() {
        return wanted;
    }

    /**
     * The cell's value; null where it is empty, which tables take as missing.
     *
     * @throws RuntimeException where the cell holds something else
     */
    Object parse(String cell) {
        return cell.isEmpty() ? null : parser.apply(cell);
    }

    /** The export puts an apostrophe before texts that a spreadsheet would run as a formula. */
    private static String unescaped(String cell) {
        return cell.matches("(?s)'[=+\\-@].*") ? cell.substring(1) : cell;
    }
}
