package moodlab.datasets.bandit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Goes through a CSV file with a header, one row at a time. */
final class CsvRows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private CsvRows() {}

    /** The columns' names; a name that is there twice counts once. */
    static List<String> header(Path file) {
        return read(file, parser -> {
            var rows = parser.iterator();
            return rows.hasNext() ? rows.next().toList() : List.of();
        });
    }

    static void forEach(Path file, Consumer<CsvRow> consumer) {
        read(file, parser -> {
            Map<String, Integer> columns = new HashMap<>();
            int width = 0;
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    width = row.size();
                    for (int i = 0; i < width; i++) {
                        columns.putIfAbsent(row.get(i).replace("\uFEFF", ""), i);
                    }
                    continue;
                }
                CsvRow next = new CsvRow(file.getFileName().toString(), columns, row);
                if (row.size() != width) {
                    throw next.damaged("has " + row.size() + " cells where the header has " + width);
                }
                consumer.accept(next);
            }
            return width;
        });
    }

    @FunctionalInterface
    private interface Walk<T> {
        T through(CSVParser parser) throws IOException;
    }

    private static <T> T read(Path file, Walk<T> walk) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(text)) {
            return walk.through(parser);
        } catch (IOException | UncheckedIOException e) {
            throw new BanditLogUnreadable(
                    file + " could not be read (" + e.getMessage() + "): check that it is a CSV file in UTF-8.", e);
        } catch (IllegalStateException e) { // as the parser calls a file cut off inside quotes
            throw new BanditLogUnreadable(
                    file + " is damaged (" + e.getMessage() + "): take the file as its writer left it.", e);
        }
    }
}
