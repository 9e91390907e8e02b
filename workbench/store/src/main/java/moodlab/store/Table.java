package moodlab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file in UTF-8 that is being written, line by line; RFC 4180 but for the line feed at the ends of lines. */
final class Table implements AutoCloseable {

    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Writer out;
    private final CSVPrinter printer;
    private long rows;

    Table(Path file, List<String> header) throws IOException {
        out = Files.newBufferedWriter(file);
        printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(header);
    }

    void add(List<String> cells) {
        try {
            printer.printRecord(cells);
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header not counted. */
    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (out) { // closed even where the last of it does not fit
            printer.flush();
        }
    }
}
