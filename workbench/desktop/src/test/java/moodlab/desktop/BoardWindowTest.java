package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import moodlab.desktop.presenter.PretendSessions;
import moodlab.desktop.presenter.Reels;
import moodlab.desktop.presenter.ScriptedCameras;
import moodlab.desktop.presenter.calibration.PretendCalibrations;
import moodlab.desktop.presenter.library.LibraryHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about policies in the real window, in a home without rounds. */
class BoardWindowTest {

    @TempDir
    private Path home;

    private MainFrame frame;

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    @Test
    void anEmptyHomeIsToldHowToGetRounds() {
        PretendSessions sessions = new PretendSessions();
        frame = WindowDriver.open(new Backend(
                sessions,
                sessions,
                (decision, song) -> "fits lift",
                new PretendCalibrations(false),
                new ScriptedCameras(),
                new Reels(home).with("S-001"),
                new Reels.Shelf(),
                LibraryHome.of(home, Clock.systemUTC()),
                Listening.silent(),
                WhoIsIn.at(home)));
        WindowDriver driver = new WindowDriver(frame);
        driver.click("menuBoard");
        WindowDriver.waitFor("the page", () -> driver.shows("boardPage"));
        WindowDriver.waitFor("the sentence", () -> driver.shows("boardEmpty"));
        assertTrue(driver.text("boardEmpty").contains("No rounds yet"));
        driver.click("boardBack");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
    }
}
