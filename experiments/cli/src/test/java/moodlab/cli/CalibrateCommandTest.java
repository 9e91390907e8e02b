package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {

    @TempDir
    Path home;

    @Test
    void calibratesToTheDrawnFaceAndAppliesItInALaterSession() throws Exception {
        CommandRun run = CommandRun.of(
                "calibrate", "--home", home.toString(), "--participant", "P-07", "--fast", "--seconds", "3");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("5 of 5: show this face for 3 seconds: angry"), run.out());
        assertTrue(run.out().contains("on seconds that were held out"), run.out());
        try (var files = Files.list(home.resolve("calibrations"))) {
            assertEquals(1, files.count());
        }
        Path songs = QuietSongs.in(home.resolve("songs"));
        CommandRun later = CommandRun.of(
                "session", "--home", home, "--participant", "P-07", "--songs", songs, "--rounds", "1", "--fast");
        assertEquals(0, later.exit(), later.err());
        assertTrue(later.err().contains("The calibration of"), later.err());
    }

    @Test
    void saysThatThereIsNoSuchVideo() {
        CommandRun run = CommandRun.of(
                "calibrate",
                "--home",
                home.toString(),
                "--camera",
                home.resolve("no.mp4").toString());
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("no.mp4"), run.err());
    }
}
