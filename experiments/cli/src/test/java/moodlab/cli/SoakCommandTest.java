package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve seconds of the half hour: that the soak runs and tells; what it tells is measured by itself. */
class SoakCommandTest {

    @TempDir
    private Path folder;

    @Test
    void watchesASessionInTheWindow() throws IOException {
        Assumptions.assumeFalse(
                GraphicsEnvironment.isHeadless(), "There is no display: run under xvfb-run -a for a short soak.");
        CommandRun run = CommandRun.of(
                "soak",
                "--home",
                folder.resolve("home"),
                "--songs",
                QuietSongs.in(folder.resolve("songs")),
                "--minutes",
                0.2);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("orders to the window's thread: half within"), run.out());
        assertTrue(run.out().contains("minute  heap MiB  resident MiB  threads"), run.out());
    }
}
