package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import moodlab.desktop.presenter.PretendSessions;
import moodlab.desktop.presenter.ScriptedCameras;
import moodlab.desktop.presenter.calibration.PretendCalibrations;
import moodlab.desktop.widget.AffectGrid;
import moodlab.domain.Affect;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The affect grid, the live plot and the calibration in the real window. */
class FaceWindowTest {

    @TempDir
    private Path home;

    private final PretendSessions sessions = new PretendSessions();
    private final PretendCalibrations calibrations = new PretendCalibrations(true);
    private MainFrame frame;
    private WindowDriver driver;

    @BeforeEach
    void open() {
        frame = WindowDriver.open(new Backend(
                sessions, sessions, (decision, song) -> "fits lift", calibrations, new ScriptedCameras(), home));
        driver = new WindowDriver(frame);
    }

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    private void startListening() {
        driver.click("start");
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
    }

    private List<Feedback> reports() {
        return sessions.log().stream()
                .filter(LogEntry.Answered.class::isInstance)
                .map(entry -> ((LogEntry.Answered) entry).feedback())
                .toList();
    }

    @Test
    void takesTheListenersWordFromTheKeyboard() {
        startListening();
        driver.key(KeyEvent.VK_F, 'f');
        WindowDriver.waitFor(
                "the grid", () -> driver.find(AffectGrid.class, "affectGrid").isFocusOwner());
        assertFalse(driver.shows("emotionBars"), "the camera's reading must not lead the listener");
        driver.key(KeyEvent.VK_RIGHT, KeyEvent.CHAR_UNDEFINED);
        driver.key(KeyEvent.VK_RIGHT, KeyEvent.CHAR_UNDEFINED);
        driver.key(KeyEvent.VK_UP, KeyEvent.CHAR_UNDEFINED);
        driver.key(KeyEvent.VK_ENTER, '\n');
        WindowDriver.waitFor(
                "the word on disk", () -> driver.text("moodLatest").contains("You: pleasant +0.50, awake +0.25"));
        Feedback.Reported reported = (Feedback.Reported) reports().get(0);
        assertEquals(new Affect(0.5, 0.25), reported.felt());
        assertTrue(reported.seen().isPresent());
        assertTrue(driver.shows("emotionBars"));
        assertTrue(driver.text("moodAgreement").contains("over 1 report"));
    }

    @Test
    void escapeClosesTheGridAndNotTheSession() {
        startListening();
        driver.click("askMood");
        WindowDriver.waitFor(
                "the grid", () -> driver.find(AffectGrid.class, "affectGrid").isFocusOwner());
        driver.key(KeyEvent.VK_ESCAPE, (char) 27);
        WindowDriver.waitFor("the reading", () -> driver.shows("emotionBars"));
        assertTrue(driver.shows("sessionPage"));
        assertEquals(List.of(), reports());
    }

    @Test
    void showsTheLastMinuteInAWindowOfItsOwn() {
        startListening();
        driver.click("menuMinute");
        WindowDriver.waitFor("the plot", () -> frame.minuteWindow().isShowing());
        driver.click("menuMinute");
        WindowDriver.waitFor("no plot", () -> !frame.minuteWindow().isShowing());
    }

    @Test
    void leadsThroughACalibration() {
        driver.click("calibrate");
        WindowDriver.waitFor(
                "the second expression", () -> driver.text("calibrationTitle").contains("Smile"));
        driver.key(KeyEvent.VK_S, 's');
        WindowDriver.waitFor(
                "the grid", () -> driver.find(AffectGrid.class, "affectGrid").isShowing());
        driver.click("calibrationSilent");
        WindowDriver.waitFor("the result", () -> driver.shows("agreementBars"));
        driver.click("calibrationKeep");
        WindowDriver.waitFor("thanks", () -> driver.text("calibrationTitle").contains("Thank you"));
        assertEquals(1, calibrations.kept().size());
        driver.click("calibrationLeave");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
    }

    @Test
    void aCalibrationCanBeLeftAtAnyStep() {
        driver.click("calibrate");
        WindowDriver.waitFor(
                "the second expression", () -> driver.text("calibrationTitle").contains("Smile"));
        driver.key(KeyEvent.VK_ESCAPE, (char) 27);
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
        assertTrue(calibrations.stopped());
        assertTrue(calibrations.kept().isEmpty());
    }
}
