package moodlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What each column of an export means: {@code dictionary.csv} lies beside the tables. Its one source is a file of the
 * program; a test holds it against the tables' headers and against the cells of an export.
 */
public final class DataDictionary {

    /** The file beside the tables. */
    public static final String NAME = "dictionary.csv";

    private static final List<String> HEADER = List.of("table", "column", "type", "unit", "range", "meaning");

    /**
     * A column of a table.
     *
     * @param type {@code text}, {@code texts} and {@code numbers} (joined by {@code ;}), {@code JSON}, {@code integer},
     *     {@code number}, {@code word} (one of its range), {@code flag}, {@code moment} or {@code local time} (ISO 8601)
     * @param unit such as {@code s}, {@code ns}, {@code pixels}; empty where there is none
     * @param range such as {@code 0..1} or {@code 1..}, or the words; empty where anything goes
     */
    public record Column(String table, String column, String type, String unit, String range, String meaning) {}

    private DataDictionary() {}

    /** All columns, table by table, in the order of the tables' headers. */
    public static List<Column> columns() {
        CSVFormat format =
                Table.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (InputStream in = DataDictionary.class.getResourceAsStream(NAME);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(text).stream().map(DataDictionary::column).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column column(CSVRecord row) {
        Map<String, String> cells = row.toMap();
        return new Column(
                cells.get("table"),
                cells.get("column"),
                cells.get("type"),
                cells.get("unit"),
                cells.get("range"),
                cells.get("meaning"));
    }

    /** The columns of one table, in the order of its header. */
    public static List<Column> of(String table) {
        return columns().stream().filter(each -> each.table().equals(table)).toList();
    }

    /** Writes it into that folder. */
    static void write(Path folder) throws IOException {
        try (Table table = new Table(folder.resolve(NAME), HEADER)) {
            columns()
                    .forEach(each -> table.add(List.of(
                            each.table(), each.column(), each.type(), each.unit(), each.range(), each.meaning())));
        }
    }
}
