package moodlab.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file in UTF-8 that is being written, line by line; RFC 4180 but for the line feed at the ends of lines. Beside
 * it a file with a check of each line, the header's first: {@link CellCheck} and the line's session.
 */
final class CheckedTable implements AutoCloseable {

    private static final Pattern LINES = Pattern.compile("\\R");

    private final MessageDigest digest = Hash.sha256();
    private final MessageDigest checksDigest = Hash.sha256();
    private final CellCheck check = new CellCheck();
    private final OutputStream bytes;
    private final OutputStream checkBytes;
    private final Writer out;
    private final Writer checks;
    private final CSVPrinter printer;
    private final int session;
    private long rows = -1;

    CheckedTable(Path file, Path checksFile, List<String> header) throws IOException {
        this.bytes = new DigestOutputStream(Files.newOutputStream(file), digest);
        this.checkBytes = new DigestOutputStream(Files.newOutputStream(checksFile), checksDigest);
        this.out = writer(bytes);
        this.checks = writer(checkBytes);
        this.printer = new CSVPrinter(out, Table.FORMAT);
        this.session = header.indexOf("session");
        add(header);
    }

    private static Writer writer(OutputStream bytes) {
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
    }

    void add(List<String> cells) {
        try {
            printer.printRecord(cells);
            checks.write(check.of(cells));
            checks.write(' ');
            checks.write(session < 0 ? "" : LINES.matcher(cells.get(session)).replaceAll(" "));
            checks.write('\n');
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header not counted. */
    long rows() {
        return rows;
    }

    /** Of the file's bytes; once it is closed. */
    Hash hash() {
        return Hash.from(digest);
    }

    /** Of the bytes of the lines' checks; once it is closed. */
    Hash checksHash() {
        return Hash.from(checksDigest);
    }

    @Override
    public void close() throws IOException {
        try (bytes;
                checkBytes) { // a writer whose last characters do not fit would leave its file open
            printer.flush();
            checks.flush();
        }
    }
}
