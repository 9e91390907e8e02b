package moodlab.notebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What each column of {@code rounds.csv} means. */
public final class Columns {

    private static final String FILE = "columns.txt";

    private Columns() {}

    /** One row a column, in the file's order. */
    public static Table rounds() {
        Table table = Table.create(StringColumn.create("column"), StringColumn.create("meaning"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Columns.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                Row row = table.appendRow();
                row.setString(0, line.substring(0, line.indexOf(':')));
                row.setString(1, line.substring(line.indexOf(':') + 1).strip());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
