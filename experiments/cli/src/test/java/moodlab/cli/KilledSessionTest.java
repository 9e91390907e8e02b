package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import moodlab.domain.round.Round;
import moodlab.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole session's JVM is killed, {@code -Dmoodlab.kills} times; the store's own test does the same to bare rounds. */
class KilledSessionTest {

    private static final int KILLS = Integer.getInteger("moodlab.kills", 2);

    @TempDir
    private Path home;

    @Test
    void keepsEveryRoundThatWasPrinted() throws IOException, InterruptedException {
        QuietSongs.in(home.resolve("songs"));
        Random random = new Random(5);
        for (int kill = 1; kill <= KILLS; kill++) {
            int printed = printedBeforeKill(1 + random.nextInt(2), random.nextInt(40));
            assertKept("S-%03d".formatted(kill), printed);
        }
    }

    private void assertKept(String session, int printed) {
        try (Store store = Store.open(home)) {
            List<Round> rounds = store.rounds(session);
            assertTrue(rounds.size() >= printed, rounds.size() + " of " + printed + " rounds in " + session);
            for (int i = 0; i < rounds.size(); i++) {
                assertEquals(i + 1, rounds.get(i).decision().sequence());
            }
        }
    }

    private int printedBeforeKill(int rounds, int moreMillis) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(home, "session", ".err");
        Process child =
                new ProcessBuilder(command()).redirectError(errors.toFile()).start();
        int printed = 0;
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null && printed < rounds; line = lines.readLine()) {
                printed += line.matches("\\s+\\d+ .*") ? 1 : 0;
            }
            Thread.sleep(moreMillis);
            child.destroyForcibly();
            child.waitFor(30, TimeUnit.SECONDS);
        }
        assertTrue(printed >= rounds, Files.readString(errors));
        return printed;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djdk.serialFilter=!*",
                "-Dorg.eclipse.deeplearning4j.helpers.disable=false",
                "-cp",
                System.getProperty("java.class.path"),
                "moodlab.cli.Main"));
        command.addAll(List.of(
                "session",
                "--home",
                home.toString(),
                "--camera",
                "demo",
                "--songs",
                home.resolve("songs").toString(),
                "--rounds",
                "100000",
                "--fast"));
        return command;
    }
}
