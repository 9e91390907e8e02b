package moodlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moodlab.datasets.SessionLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of every notebook runs, in order, on the log of the demo sessions. */
class NotebooksTest {

    @TempDir
    static Path home;

    private static SessionLog log;

    @BeforeAll
    static void runsTheDemoSessions() {
        DemoLog.runIn(home, step -> {});
        System.setProperty("moodlab.log", home.toString());
        log = Lab.log();
    }

    @AfterAll
    static void forgetsThem() {
        System.clearProperty("moodlab.log");
    }

    static List<Path> notebooks() throws IOException {
        return Cells.files();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void runFromTheFirstCellToTheLast(Path notebook) throws IOException {
        assertFalse(run(notebook).isBlank());
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void askAQuestionInTheirTitleAndStoreNoAnswers(Path notebook) throws IOException {
        Cells cells = Cells.read(notebook);

        assertTrue(cells.title().matches("# .*\\?"), cells.title());
        assertEquals(0, cells.outputs().count());
        assertEquals(
                "java",
                cells.notebook().at("/metadata/kernelspec/name").asText(),
                "the kernelspec that 'moodlab notebooks' installs");
        assertFalse(cells.code().stream().anyMatch(cell -> cell.lines().anyMatch(line -> line.startsWith("%"))));
        String text = Files.readString(notebook);
        assertFalse(text.contains("/home/") || text.contains("/tmp/") || text.contains("C:\\\\"), "paths of a machine");
    }

    @Test
    void theFirstOneAnswersWithTheLogsNumbers() throws IOException {
        String printed = run(Cells.files().get(0));
        int rounds = DemoLog.LISTENERS * DemoLog.ROUNDS;
        long known = log.rounds().doubleColumn("reward").removeMissing().size();

        assertEquals(rounds, log.rounds().rowCount());
        assertTrue(printed.contains("sessions | " + DemoLog.LISTENERS), printed);
        assertTrue(printed.contains("rounds | " + rounds), printed);
        assertTrue(printed.contains("camera frames | " + log.readings().rowCount()), printed);
        assertTrue(known > 0 && known < rounds, "some rewards are known and some are missing: " + known);
        assertTrue(printed.contains(Rewards.conclusion(log)), printed);
    }

    @Test
    void theDictionaryExplainsEveryColumnInTheFilesOrder() {
        assertEquals(
                log.rounds().columnNames(),
                Columns.rounds().stringColumn("column").asList());
    }

    @Test
    void theRecordedPropensitiesAgree() {
        for (var row : Propensities.check(log)) {
            String what = row.getString("what");
            double value = row.getDouble("value");
            if (what.contains("deviation")) {
                assertTrue(value < 1e-12, what + ": " + value);
            } else {
                assertTrue(value > 0 && value <= 1, what + ": " + value);
            }
        }
    }

    @Test
    void chartsAreDrawn() {
        assertTrue(Show.png(Charts.mood(log)).length > 5_000);
        assertTrue(Show.png(Charts.propensities(log)).length > 5_000);
    }

    private static String run(Path notebook) throws IOException {
        StringBuilder printed = new StringBuilder();
        try (Kernel kernel = new Kernel()) {
            for (String cell : Cells.read(notebook).code()) {
                printed.append(kernel.run(cell));
            }
        }
        return printed.toString();
    }
}
