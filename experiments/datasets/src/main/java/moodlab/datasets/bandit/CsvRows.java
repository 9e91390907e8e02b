package moodlab.datasets.bandit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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

    private static final int MARK = 0xFEFF;

    private CsvRows() {}

    /** The columns' names; none of an empty file. */
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
                    columns.putAll(columns(file, row));
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

    private static Map<String, Integer> columns(Path file, CSVRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (columns.putIfAbsent(header.get(i), i) != null && !header.get(i).isEmpty()) {
                throw new BanditLogUnreadable(file.getFileName() + " has the column '" + header.get(i)
                        + "' twice: leave one of them, so that it is clear which counts.");
            }
        }
        return columns;
    }

    @FunctionalInterface
    private interface Walk<T> {
        T through(CSVParser parser) throws IOException;
    }

    private static <T> T read(Path file, Walk<T> walk) {
        try (Reader text = text(file);
                CSVParser parser = FORMAT.parse(text)) {
            return walk.through(parser);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(
                    file, e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e);
        } catch (IllegalStateException e) { // as the parser calls a file cut off inside quotes
            throw new BanditLogUnreadable(
                    file + " is damaged (" + e.getMessage() + "): take the file as its writer left it.", e);
        }
    }

    /** Without the mark that some programs put before the first letter. */
    private static Reader text(Path file) throws IOException {
        BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private static BanditLogUnreadable unreadable(Path file, IOException cause) {
        String name = file.getFileName().toString();
        if (cause instanceof CharacterCodingException) {
            return new BanditLogUnreadable(
                    name + " is not text in UTF-8: unpack it where it is compressed, or save it as CSV in UTF-8.",
                    cause);
        }
        return new BanditLogUnreadable(
                name + " could not be read (" + cause.getMessage()
                        + "): check that it is a whole CSV file, with quotes doubled inside of quotes.",
                cause);
    }
}
