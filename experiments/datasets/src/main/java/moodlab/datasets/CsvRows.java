package moodlab.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file with a header, read as values. */
final class CsvRows {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .get();

    private CsvRows() {}

    /**
     * Every row's value, in the file's order.
     *
     * @throws DatasetException where the file is missing or a row cannot be read
     */
    static <T> List<T> read(Path file, Function<CSVRecord, T> row) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException(file + " is missing: name the folder that holds the whole set.");
        }
        try (CSVParser parser = CSV.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return parser.stream().map(row).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new DatasetException(file + " is not the table that belongs to the set: copy it again.", e);
        }
    }

    /** That column as a number. */
    static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
