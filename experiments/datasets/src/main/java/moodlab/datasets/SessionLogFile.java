package moodlab.datasets;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tech.tablesaw.api.Table;

/** One file of an exported log, with the columns that it cannot be understood without. */
enum SessionLogFile {
    ROUNDS("sequence,session,participant,utc,monotonic_nanos,strategy,strategy_set_by,strategy_probability,policy,"
            + "policy_version,policy_state,selection,candidates,probabilities,seed,slate,propensities,"
            + "list_propensity,played,feedback,reward,"
            + "p_angry,p_disgust,p_fear,p_happy,p_sad,p_surprise,p_neutral,"
            + "quality,frames,frames_with_face,valence,arousal,reward_missing"),
    READINGS("session,sequence,frame,state,quality"),
    EVENTS("log_order,session,sequence,utc,event"),
    SONGS("id,title,folder");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final String REMEDY = "export the log anew with 'moodlab export --format csv'.";

    private final List<String> needed;

    SessionLogFile(String needed) {
        this.needed = List.of(needed.split(","));
    }

    String file() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
    }

    boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(file()));
    }

    Table read(Path folder) {
        if (!isIn(folder)) {
            throw new SessionLogUnreadable("There is no " + file() + " in " + folder + ": " + REMEDY);
        }
        try (Reader text = Files.newBufferedReader(folder.resolve(file()), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(text)) {
            return table(rows);
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new SessionLogUnreadable(
                    file() + " in " + folder + " could not be read (" + e.getMessage() + "): " + REMEDY, e);
        }
    }

    private Table table(CSVParser rows) {
        List<String> header = rows.getHeaderNames();
        needed.stream().filter(name -> !header.contains(name)).findFirst().ifPresent(name -> {
            throw new SessionLogUnreadable(file() + " has no column '" + name + "': " + REMEDY);
        });
        Table table = Table.create(file());
        header.forEach(name -> table.addColumns(SessionLogColumn.of(name).type().create(name)));
        for (CSVRecord row : rows) {
            append(row, header, table);
        }
        return table;
    }

    private void append(CSVRecord row, List<String> header, Table table) {
        if (row.size() != header.size()) {
            throw new SessionLogUnreadable(place(row) + " has " + row.size() + " cells where the header has "
                    + header.size() + "; the file was changed or cut short: " + REMEDY);
        }
        for (int i = 0; i < header.size(); i++) {
            table.column(i).appendObj(parse(row, i, header.get(i)));
        }
    }

    private Object parse(CSVRecord row, int index, String name) {
        SessionLogColumn kind = SessionLogColumn.of(name);
        try {
            return kind.parse(row.get(index));
        } catch (NumberFormatException | DateTimeException e) {
            throw new SessionLogUnreadable(
                    place(row) + ", column '" + name + "' should hold " + kind.wanted() + ", not '" + row.get(index)
                            + "': " + REMEDY,
                    e);
        }
    }

    /** Counted as a person counts: the header is row 1. */
    private String place(CSVRecord row) {
        return file() + ", row " + (row.getRecordNumber() + 1);
    }

    /** For tests: the columns that must be there. */
    Stream<String> needed() {
        return needed.stream();
    }
}
