package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import moodlab.domain.round.Thumb;
import moodlab.store.LoggedEvent;
import moodlab.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real session that was cut off, gone on with in the real window. */
class StoppedWindowTest {

    @TempDir
    private Path home;

    private MainFrame frame;

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    @Test
    void goesOnWithASessionThatWasCutOff() throws IOException {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display: run under xvfb-run -a.");
        QuietHome.make(home, 30).cutOff();
        frame = WindowDriver.open(new LiveSessions(home).backend());
        WindowDriver driver = new WindowDriver(frame);
        WindowDriver.waitFor("the session", () -> driver.shows("resume-S-001"));
        WindowDriver.waitFor("the cursor on it", () -> driver.find(JButton.class, "resume-S-001")
                .isFocusOwner());
        driver.key(KeyEvent.VK_SPACE, ' ');
        WindowDriver.waitFor("the second round", () -> driver.text("roundTitle").startsWith("Round 2"));
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
        driver.click("thumbUp");
        WindowDriver.waitFor(
                "the undo", () -> driver.find(JButton.class, "undo").isVisible());
        driver.key(KeyEvent.VK_ESCAPE, (char) 27);
        driver.answerDialog("End session");
        WindowDriver.waitFor("the end", () -> driver.shows("endPage"));
        driver.click("again");
        WindowDriver.waitFor("the start", () -> driver.shows("startPage"));
        WindowDriver.waitFor("the store", () -> !driver.shows("stopped"));
        checkLog();
    }

    private void checkLog() {
        WindowDriver.close(frame);
        try (Store store = Store.open(home)) {
            assertEquals(List.of(), store.stopped());
            assertEquals(1, store.sessions().size());
            assertEquals(
                    List.of(1, 2),
                    store.rounds("S-001").stream()
                            .map(round -> round.decision().sequence())
                            .toList());
            assertEquals(
                    Thumb.UP, store.rounds("S-001").get(1).outcome().thumb().orElseThrow());
            List<LoggedEvent.Kind> kinds =
                    store.events("S-001").stream().map(LoggedEvent::kind).toList();
            assertTrue(kinds.contains(LoggedEvent.Kind.RESUMED));
            assertFalse(kinds.contains(LoggedEvent.Kind.ABANDONED));
        }
    }
}
