package moodlab.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class SessionLogTest {

    private static final Map<String, String> CELLS = Map.of(
            "sequence", "1",
            "session", "S-1",
            "utc", "2026-01-05T09:00:00.25Z",
            "seed", "-9007199254740993",
            "candidates", "'-calm/a.wav;happy/b.wav",
            "probabilities", "0.25;0.75",
            "p_happy", "0.625",
            "frames", "30");

    @TempDir
    Path folder;

    @BeforeEach
    void writesALogOfOneRound() throws IOException {
        for (SessionLogFile file : SessionLogFile.values()) {
            List<String> names = file.needed().toList();
            String row =
                    names.stream().map(name -> CELLS.getOrDefault(name, "")).collect(Collectors.joining(","));
            Files.writeString(folder.resolve(file.file()), String.join(",", names) + "\r\n" + row + "\r\n");
        }
    }

    @Test
    void givesEachColumnItsType() {
        Table rounds = SessionLog.read(folder).rounds();

        assertEquals(1, rounds.rowCount());
        assertEquals(1, rounds.intColumn("sequence").getInt(0));
        assertEquals(-9007199254740993L, rounds.longColumn("seed").getLong(0));
        assertEquals(0.625, rounds.doubleColumn("p_happy").getDouble(0));
        assertEquals(
                Instant.parse("2026-01-05T09:00:00.25Z"),
                rounds.instantColumn("utc").get(0));
        assertEquals(ColumnType.STRING, rounds.column("policy").type());
    }

    @Test
    void keepsMissingMissing() {
        Table rounds = SessionLog.read(folder).rounds();

        assertTrue(rounds.doubleColumn("reward").isMissing(0));
        assertTrue(rounds.intColumn("played").isMissing(0));
        assertTrue(rounds.stringColumn("feedback").isMissing(0));
    }

    @Test
    void takesListsApartAndSpreadsheetEscapesAway() {
        Table rounds = SessionLog.read(folder).rounds();

        assertEquals(
                List.of("-calm/a.wav", "happy/b.wav"),
                SessionLogLists.texts(rounds.stringColumn("candidates").get(0)));
        assertArrayEquals(
                new double[] {0.25, 0.75},
                SessionLogLists.numbers(rounds.stringColumn("probabilities").get(0)));
        assertEquals(List.of(), SessionLogLists.texts(""));
        assertEquals(0, SessionLogLists.numbers("").length);
    }

    @Test
    void namesTheFileThatIsMissing() throws IOException {
        Files.delete(folder.resolve("readings.csv"));

        assertMessage("There is no readings.csv in");
    }

    @Test
    void namesTheColumnThatIsMissing() throws IOException {
        replace("rounds.csv", "played", "plaid");

        assertMessage("rounds.csv has no column 'played'");
    }

    @Test
    void namesTheCellThatIsDamaged() throws IOException {
        replace("rounds.csv", "0.625", "half");

        assertMessage("rounds.csv, row 2, column 'p_happy' should hold a number, not 'half'");
    }

    @Test
    void noticesARowThatWasCutShort() throws IOException {
        String all = Files.readString(folder.resolve("rounds.csv"));
        Files.writeString(folder.resolve("rounds.csv"), all.stripTrailing() + "\r\n2,S-1");

        assertMessage("rounds.csv, row 3 has 2 cells");
    }

    @Test
    void noticesAQuoteThatNeverCloses() throws IOException {
        replace("rounds.csv", "S-1", "\"S-1");

        assertMessage("rounds.csv");
    }

    @Test
    void readsLogsWithoutARow() throws IOException {
        for (SessionLogFile file : SessionLogFile.values()) {
            Path path = folder.resolve(file.file());
            Files.write(path, Arrays.asList(Files.readAllLines(path).get(0)));
        }

        assertEquals(0, SessionLog.read(folder).rounds().rowCount());
    }

    private void replace(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(old, now));
    }

    private void assertMessage(String start) {
        String message = assertThrows(SessionLogUnreadable.class, () -> SessionLog.read(folder))
                .getMessage();
        assertTrue(message.startsWith(start), message);
        assertTrue(message.contains("export the log anew"), message);
    }
}
