package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.swing.JCheckBox;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.PretendSessions;
import moodlab.desktop.presenter.Reels;
import moodlab.desktop.presenter.ReplayState;
import moodlab.desktop.presenter.ScriptedCameras;
import moodlab.desktop.presenter.Still;
import moodlab.desktop.presenter.calibration.PretendCalibrations;
import moodlab.desktop.presenter.library.LibraryHome;
import moodlab.desktop.widget.TimeLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The replay page and the recording badge in the real window. */
class ReplayWindowTest {

    @TempDir
    private Path home;

    private final PretendSessions sessions = new PretendSessions();
    private MainFrame frame;
    private WindowDriver driver;

    @BeforeEach
    void open() {
        Reels reels = new Reels(home).with("S-001").with("S-002");
        frame = WindowDriver.open(new Backend(
                sessions,
                sessions,
                (decision, song) -> "fits lift",
                new PretendCalibrations(false),
                new ScriptedCameras(),
                reels,
                new Reels.Shelf(),
                LibraryHome.of(home, Clock.systemUTC()),
                Listening.silent(),
                WhoIsIn.at(home)));
        driver = new WindowDriver(frame);
    }

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    private ReplayState state() {
        return WindowDriver.onWindow(
                () -> frame.desks().replay().page().presenter().state());
    }

    private void waitForRow(int row) {
        WindowDriver.waitFor(
                "frame " + row, () -> state().still().map(Still::row).orElse(-1) == row);
    }

    @Test
    void replaysByKeysAndMouse() {
        driver.click("replay");
        WindowDriver.waitFor("the page", () -> driver.shows("replayPage"));
        waitForRow(0);
        driver.key(KeyEvent.VK_RIGHT, KeyEvent.CHAR_UNDEFINED);
        waitForRow(1);
        driver.key(KeyEvent.VK_END, KeyEvent.CHAR_UNDEFINED);
        waitForRow(Reels.FRAMES - 1);
        press(0.5);
        WindowDriver.waitFor(
                "the middle", () -> Math.abs(state().still().orElseThrow().row() - Reels.FRAMES / 2) <= 1);
        assertEquals("Round 2: Quiet Tea, no thumb", hover(20 / (Reels.FRAMES - 1.0)));
        driver.key(KeyEvent.VK_HOME, KeyEvent.CHAR_UNDEFINED);
        waitForRow(0);
        driver.key(KeyEvent.VK_SPACE, ' ');
        WindowDriver.waitFor("the end", () -> state().still().orElseThrow().row() == Reels.FRAMES - 1);
        driver.key(KeyEvent.VK_ESCAPE, (char) 27);
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
    }

    private void press(double share) {
        TimeLine line = driver.find(TimeLine.class, "timeLine");
        SwingUtilities.invokeLater(() -> line.dispatchEvent(at(line, MouseEvent.MOUSE_PRESSED, share)));
    }

    private String hover(double share) {
        TimeLine line = driver.find(TimeLine.class, "timeLine");
        return WindowDriver.onWindow(() -> line.getToolTipText(at(line, MouseEvent.MOUSE_MOVED, share)));
    }

    private static MouseEvent at(TimeLine line, int kind, double share) {
        return new MouseEvent(line, kind, 0, 0, (int) (share * line.getWidth()), 50, 1, false);
    }

    @Test
    void comparesAndShowsWhatTheNetworkLookedAt() {
        driver.click("menuReplay");
        waitForRow(0);
        driver.click("replayUsual");
        WindowDriver.waitFor(
                "the agreement", () -> driver.text("replayAgreement").contains("the same top class in 48.7 %"));
        driver.key(KeyEvent.VK_RIGHT, KeyEvent.CHAR_UNDEFINED);
        driver.key(KeyEvent.VK_O, 'o');
        WindowDriver.waitFor(
                "the map", () -> state().still().flatMap(Still::heat).isPresent());
        WindowDriver.onWindow(() -> {
            Portrait.save(frame, Path.of("target/replay.png"));
            return frame;
        });
    }

    @Test
    void asksBeforeItDeletes() {
        driver.click("replay");
        waitForRow(0);
        driver.click("replayDelete");
        driver.answerDialog("Keep it");
        assertTrue(Files.exists(home.resolve("recordings/S-002")));
        driver.click("replayDelete");
        driver.answerDialog("Delete recording");
        WindowDriver.waitFor("the sentence", () -> driver.text("replayMessage").contains("S-002 is deleted"));
        assertFalse(Files.exists(home.resolve("keys/S-002.key")));
        assertFalse(Files.exists(home.resolve("recordings/S-002")));
    }

    @Test
    void saysAllTheWhileThatVideoIsRecordedAndStopsWhenAsked() {
        sessions.record();
        driver.click("start");
        WindowDriver.waitFor("the badge", () -> driver.text("recording").contains("RECORDING VIDEO"));
        assertTrue(driver.shows("stopRecording"));
        driver.click("stopRecording");
        WindowDriver.waitFor("the end of it", () -> driver.text("recording").contains("Features only"));
        assertFalse(driver.shows("stopRecording"));
    }

    @Test
    void keepsFeaturesOnlyUnlessTheConsentIsTicked() {
        assertFalse(WindowDriver.onWindow(
                () -> driver.find(JCheckBox.class, "consent").isSelected()));
        driver.click("start");
        WindowDriver.waitFor("the page", () -> driver.shows("sessionPage"));
        assertTrue(driver.text("recording").startsWith("Features only"));
        assertFalse(sessions.form().record());
    }
}
