package moodlab.simulation.bakeoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Results as CSV, one row a cell. Each is appended as soon as it is there, so that a run that was cut short goes on where
 * it stopped; at the end the rows are sorted, so that equal runs give equal files, whatever the threads did.
 */
public final class CellFile {

    private static final String[] HEADER = {
        "environment",
        "policy",
        "settings",
        "listeners",
        "rounds",
        "seed",
        "reward",
        "answered",
        "expected",
        "best",
        "regret"
    };

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader(HEADER)
            .setSkipHeaderRecord(true)
            .setRecordSeparator("\n")
            .get();

    private static final Comparator<CellResult> ORDER = Comparator.comparing(
                    (CellResult result) -> result.cell().environment())
            .thenComparing(result -> result.cell().policy())
            .thenComparing(result -> result.cell().settings())
            .thenComparing(result -> result.cell().listeners())
            .thenComparing(result -> result.cell().rounds())
            .thenComparing(result -> result.cell().seed());

    private final Path file;

    /** That file, which need not exist. */
    public CellFile(Path file) {
        this.file = file;
    }

    /**
     * What is in it, by cell; a last row that was cut short does not count.
     *
     * @throws BakeOffUnreadable where it is another file
     */
    public Map<Cell, CellResult> read() {
        Map<Cell, CellResult> results = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return results;
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            if (!whole.startsWith(String.join(",", HEADER) + "\n")) {
                throw new BakeOffUnreadable(file + " is no table of simulations: name another file.");
            }
            try (CSVParser rows = CSVParser.parse(whole, CSV)) {
                rows.forEach(row -> results.put(cell(row), result(row)));
            }
            return results;
        } catch (IOException | IllegalArgumentException e) {
            throw new BakeOffUnreadable(file + " cannot be read: take it away or name another file.", e);
        }
    }

    private static Cell cell(CSVRecord row) {
        return new Cell(
                row.get("environment"),
                row.get("policy"),
                row.get("settings"),
                Integer.parseInt(row.get("listeners")),
                Integer.parseInt(row.get("rounds")),
                Long.parseLong(row.get("seed")));
    }

    private static CellResult result(CSVRecord row) {
        return new CellResult(
                cell(row),
                Double.parseDouble(row.get("reward")),
                Integer.parseInt(row.get("answered")),
                Double.parseDouble(row.get("expected")),
                Double.parseDouble(row.get("best")),
                Arrays.stream(row.get("regret").split(" "))
                        .filter(part -> !part.isEmpty())
                        .map(Double::valueOf)
                        .toList());
    }

    /** Adds one result; it is in the file when this returns. */
    void append(CellResult result) {
        try (Writer out = Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                CSVPrinter rows = new CSVPrinter(out, CSV)) {
            print(rows, result);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: make room or choose another place.", e);
        }
    }

    /** Writes all of them in order, in place of what was there. */
    void write(Collection<CellResult> results) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
                    CSVPrinter rows = new CSVPrinter(out, CSV)) {
                rows.printRecord((Object[]) HEADER);
                for (CellResult result : results.stream().sorted(ORDER).toList()) {
                    print(rows, result);
                }
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: make room or choose another place.", e);
        }
    }

    private static void print(CSVPrinter rows, CellResult result) throws IOException {
        Cell cell = result.cell();
        List<Object> row = List.of(
                cell.environment(),
                cell.policy(),
                cell.settings(),
                cell.listeners(),
                cell.rounds(),
                cell.seed(),
                result.reward(),
                result.answered(),
                result.expected(),
                result.best(),
                result.regret().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        rows.printRecord(row);
    }
}
