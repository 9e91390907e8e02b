package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aSessionAndItsExportAreSoundUntilACellIsChanged() throws IOException {
        Path songs = Files.createDirectory(folder.resolve("songs"));
        QuietSongs.in(songs);
        Path home = folder.resolve("home");
        CommandRun session =
                CommandRun.of("session", "--fast", "--home", home, "--camera", "demo", "--songs", songs, "--rounds", 2);
        assertEquals(0, session.exit(), session.err());
        assertTrue(session.out().contains("head of S-001: "), session.out());
        CommandRun verified = CommandRun.of("verify", "--home", home);
        assertEquals(0, verified.exit(), verified.out());
        String head = session.out()
                .lines()
                .filter(line -> line.startsWith("head of"))
                .findFirst()
                .orElseThrow();
        assertTrue(verified.out().contains(head), verified.out());
        Path csv = folder.resolve("csv");
        assertEquals(0, CommandRun.of("export", "--home", home, "--to", csv).exit());
        assertEquals(0, CommandRun.of("verify", "--csv", csv).exit());
        Path rounds = csv.resolve("rounds.csv");
        Files.writeString(rounds, Files.readString(rounds).replaceFirst("\n2,", "\n3,"));
        CommandRun changed = CommandRun.of("verify", "--csv", csv);
        assertEquals(1, changed.exit());
        assertTrue(changed.out().contains("session S-001, table rounds.csv, row 2: was changed"), changed.out());
    }
}
