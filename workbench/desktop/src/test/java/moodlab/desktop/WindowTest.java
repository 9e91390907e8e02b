package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextField;
import moodlab.desktop.presenter.PretendSessions;
import moodlab.desktop.presenter.ScriptedCameras;
import moodlab.desktop.presenter.calibration.PretendCalibrations;
import moodlab.desktop.widget.Inks;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Thumb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the real window; the sessions behind it run the real loop on pretended ports. */
class WindowTest {

    @TempDir
    private Path home;

    private final PretendSessions sessions = new PretendSessions();
    private final ScriptedCameras cameras = new ScriptedCameras();
    private MainFrame frame;
    private WindowDriver driver;

    @BeforeEach
    void open() {
        frame = WindowDriver.open(new Backend(
                sessions, sessions, (decision, song) -> "fits lift", new PretendCalibrations(false), cameras, home));
        driver = new WindowDriver(frame);
    }

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    @Test
    void keysWorkAtOnceInASessionThatWasStartedByMouseFromATextField() {
        JTextField seed = driver.find(JTextField.class, "seed");
        WindowDriver.onWindow(seed::requestFocusInWindow);
        WindowDriver.waitFor("the cursor", seed::isFocusOwner);
        driver.click("start");
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
        WindowDriver.waitFor(
                "the focus on the page", () -> frame.getMostRecentFocusOwner().isShowing());
        WindowDriver.onWindow(() -> {
            // as if the focus were late
            seed.dispatchEvent(new KeyEvent(seed, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_U, 'u'));
            return seed;
        });
        WindowDriver.waitFor(
                "the undo", () -> driver.find(JButton.class, "undo").isVisible());
        assertEquals(List.of(new Feedback.Thumbed(Thumb.UP)), answers());
    }

    @Test
    void runsASessionByKeys() {
        driver.click("start");
        WindowDriver.waitFor(
                "the list",
                () -> driver.find(JList.class, "songList").getModel().getSize() == 5);
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
        driver.key(KeyEvent.VK_U, 'u');
        WindowDriver.waitFor(
                "the undo", () -> driver.find(JButton.class, "undo").isVisible());
        assertEquals(List.of(new Feedback.Thumbed(Thumb.UP)), answers());
        driver.key(KeyEvent.VK_Z, 'z');
        WindowDriver.waitFor(
                "the thumb taken back", () -> driver.text("message").startsWith("Taken back"));
        driver.key(KeyEvent.VK_D, 'd');
        WindowDriver.waitFor("the second thumb", () -> driver.text("message").startsWith("Thumb down"));
        driver.key(KeyEvent.VK_N, 'n');
        WindowDriver.waitFor(
                "the history", () -> driver.find(JTable.class, "history").getRowCount() == 1);
        WindowDriver.waitFor("the second round", () -> driver.text("roundTitle").startsWith("Round 2"));
        driver.key(KeyEvent.VK_ESCAPE, (char) 27);
        driver.answerDialog("End session");
        WindowDriver.waitFor("the end", () -> driver.shows("endPage"));
        assertEquals(
                List.of(
                        new Feedback.Thumbed(Thumb.UP),
                        new Feedback.Undone(1),
                        new Feedback.Thumbed(Thumb.DOWN),
                        new Feedback.Next(),
                        new Feedback.Leave()),
                answers());
        assertTrue(sessions.log().stream().anyMatch(LogEntry.Closed.class::isInstance));
        WindowDriver.onWindow(() -> {
            Portrait.save(frame, Path.of("target/end.png"));
            return frame;
        });
    }

    @Test
    void showsAGivenThumbInTheColoursOfTheLookThatWasChosen() {
        driver.click("start");
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
        JButton up = driver.find(JButton.class, "thumbUp");
        driver.key(KeyEvent.VK_U, 'u');
        Color light = WindowDriver.onWindow(Inks::good);
        WindowDriver.waitFor("the thumb", () -> light.equals(up.getForeground()));
        // while it counts down, the page is drawn anew all the time
        WindowDriver.waitFor(
                "the end of the undo", () -> !driver.find(JButton.class, "undo").isVisible());
        driver.click("menuDark");
        WindowDriver.waitFor("the dark look", () -> !light.equals(Inks.good()));
        assertEquals(WindowDriver.onWindow(Inks::good), WindowDriver.onWindow(up::getForeground));
    }

    @Test
    void saysThatTheVideoIsDamaged() {
        sessions.warn("face.mp4 is cut short.");
        driver.click("start");
        WindowDriver.waitFor("the warning", () -> driver.shows("cameraWarning"));
        assertTrue(driver.text("cameraWarning").contains("face.mp4 is cut short."));
    }

    @Test
    void letsTheListenerChooseByNumber() {
        JComboBox<?> selection = driver.find(JComboBox.class, "selection");
        WindowDriver.onWindow(() -> {
            selection.setSelectedIndex(1);
            return selection;
        });
        driver.click("start");
        WindowDriver.waitFor("the list", () -> driver.text("message").startsWith("Choose"));
        assertFalse(WindowDriver.onWindow(
                () -> driver.find(JButton.class, "thumbUp").isEnabled()));
        driver.key(KeyEvent.VK_3, '3');
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
        assertEquals(List.of(new Feedback.Picked(3)), answers());
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        JTextField seed = driver.find(JTextField.class, "seed");
        WindowDriver.onWindow(() -> {
            seed.setText("seven");
            return seed;
        });
        driver.click("start");
        WindowDriver.waitFor("the message", () -> driver.text("seedMessage").contains("whole number"));
        assertTrue(driver.shows("startPage"));
    }

    @Test
    void returnsToTheFieldsWhenASessionDoesNotOpen() {
        sessions.refuse(new IllegalArgumentException("There is no camera 0: plug one in."));
        JTextField place = driver.find(JTextField.class, "place");
        WindowDriver.onWindow(() -> {
            place.setText("home");
            return place;
        });
        driver.click("start");
        driver.answerDialog("OK");
        assertTrue(driver.shows("startPage"));
        assertEquals("home", WindowDriver.onWindow(place::getText));
    }

    @Test
    void goesOnAfterALogThatRefused() {
        driver.click("start");
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
        sessions.diskFull(true);
        driver.key(KeyEvent.VK_U, 'u');
        WindowDriver.waitFor(
                "the question", () -> !driver.find(JButton.class, "thumbUp").isEnabled());
        sessions.diskFull(false);
        driver.answerDialog("Try again");
        WindowDriver.waitFor("the next list", () -> driver.text("roundTitle").startsWith("Round 2"));
        assertEquals(List.of(), answers());
    }

    @Test
    void checksACameraAndUsesIt() {
        driver.click("checkCamera");
        WindowDriver.waitFor("the camera", () -> cameras.open() == 1);
        cameras.face();
        WindowDriver.waitFor("the advice", () -> driver.text("cameraAdvice").contains("Face seen"));
        assertFalse(driver.shows("cameraLost"));
        cameras.lose("The camera was unplugged.");
        WindowDriver.waitFor("the banner", () -> driver.shows("cameraLost"));
        cameras.face();
        WindowDriver.waitFor("the camera again", () -> !driver.shows("cameraLost"));
        JComboBox<?> device = driver.find(JComboBox.class, "testCamera");
        WindowDriver.onWindow(() -> {
            device.setSelectedIndex(1);
            return device;
        });
        JTextField path = driver.find(JTextField.class, "testCameraPath");
        WindowDriver.onWindow(() -> {
            path.setText("face.mp4");
            return path;
        });
        driver.click("testShot");
        WindowDriver.waitFor("the file", () -> cameras.opened().equals(List.of("demo", "face.mp4")));
        driver.click("useCamera");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
        assertEquals(0, cameras.open());
        assertEquals("face.mp4", WindowDriver.onWindow(driver.find(JTextField.class, "cameraPath")::getText));
    }

    private List<Feedback> answers() {
        return sessions.log().stream()
                .filter(LogEntry.Answered.class::isInstance)
                .map(entry -> ((LogEntry.Answered) entry).feedback())
                .toList();
    }
}
