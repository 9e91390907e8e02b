package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Thumb;
import moodlab.store.DataDictionary.Column;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dictionary, held against the tables that it speaks of. */
class DataDictionaryTest {

    private static final Map<String, List<String>> HEADERS = headers();

    @TempDir
    Path folder;

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("rounds", RoundCells.HEADER);
        headers.put("readings", ReadingCells.HEADER);
        headers.put("samples", SampleCells.HEADER);
        headers.put("events", EventCells.HEADER);
        headers.put("songs", SongCells.HEADER);
        return headers;
    }

    @Test
    void hasEveryColumnOfEveryTableInItsOrderAndNoOther() {
        HEADERS.forEach((table, header) -> assertEquals(
                header, DataDictionary.of(table).stream().map(Column::column).toList(), table));
        assertEquals(
                HEADERS.values().stream().mapToInt(List::size).sum(),
                DataDictionary.columns().size());
        DataDictionary.columns().forEach(each -> assertFalse(each.meaning().isBlank(), each.column()));
    }

    @Test
    void liesBesideAnExportWhoseCellsAreAsItSays() throws IOException {
        Path to = export();
        assertEquals(
                DataDictionary.columns().size() + 1,
                Files.readAllLines(to.resolve(DataDictionary.NAME)).size());
        for (String table : HEADERS.keySet()) {
            try (Reader text = Files.newBufferedReader(to.resolve(table + ".csv"));
                    CSVParser rows = Table.FORMAT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(text)) {
                List<CSVRecord> all = rows.getRecords();
                assertFalse(all.isEmpty(), table);
                all.forEach(row -> DataDictionary.of(table).forEach(column -> check(column, row.get(column.column()))));
            }
        }
        assertTrue(CsvVerification.of(to).sound());
    }

    private Path export() {
        try (Store store = Store.open(folder.resolve("home"))) {
            store.log().append(Samples.opened(Samples.SESSION, "P-07"));
            for (int round = 1; round <= 4; round++) {
                store.log().append(Samples.readings(Samples.SESSION, round));
                store.log().append(Samples.decision(Samples.SESSION, round, Samples.songs(12)));
                store.log().append(Samples.thumb(round, Thumb.UP));
                store.log().append(Samples.heard(round));
                store.log().append(Samples.settled(round, new Reward.Known(1)));
                store.log().append(Samples.learned(round));
            }
            store.log().append(new LogEntry.Closed(Samples.SESSION, Samples.at(50)));
            new CsvExport(store).to(folder.resolve("export"));
        }
        return folder.resolve("export");
    }

    private static void check(Column column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        assertDoesNotThrow(() -> accept(column, cell), column.table() + "." + column.column() + ": " + cell);
    }

    private static void accept(Column column, String cell) {
        switch (column.type()) {
            case "integer" -> within(column, (double) Long.parseLong(cell));
            case "number" -> within(column, Double.parseDouble(cell));
            case "numbers" -> {
                for (double each : Joined.doubles(cell)) {
                    within(column, each);
                }
            }
            case "word", "flag" ->
                assertTrue(Set.of(column.range().split("\\|")).contains(cell), cell);
            case "moment" -> Instant.parse(cell);
            case "local time" -> LocalDateTime.parse(cell);
            case "JSON" -> assertTrue(cell.startsWith("{") && cell.endsWith("}"), cell);
            case "text", "texts" -> assertTrue(column.range().isEmpty(), "text has no range");
            default -> throw new AssertionError("no such type: " + column.type());
        }
    }

    private static void within(Column column, double value) {
        if (column.range().isEmpty()) {
            return;
        }
        String[] ends = column.range().split("\\.\\.", -1);
        assertTrue(ends[0].isEmpty() || value >= Double.parseDouble(ends[0]), column.column() + " " + value);
        assertTrue(ends[1].isEmpty() || value <= Double.parseDouble(ends[1]), column.column() + " " + value);
    }
}
