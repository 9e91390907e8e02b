package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import moodlab.bandit.PolicySpec;
import moodlab.desktop.presenter.PretendSessions;
import moodlab.desktop.presenter.ScriptedCameras;
import moodlab.desktop.presenter.bandit.PromotionText;
import moodlab.desktop.presenter.calibration.PretendCalibrations;
import moodlab.session.policies.WhatIf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What policies do is watched in a window beside the session, round by round, and nothing is changed there. */
class LiveBoardWindowTest {

    @TempDir
    private Path home;

    private MainFrame frame;
    private WindowDriver driver;

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    private BoardDesk desk() {
        return frame.stage().board().desk().orElseThrow(() -> new AssertionError("no board"));
    }

    private boolean shows(int rounds) {
        return desk().presenter()
                .state()
                .board()
                .filter(board -> board.points().size() == rounds)
                .isPresent();
    }

    @Test
    void aSessionIsWatchedAsItsRoundsAreSettled() {
        PretendSessions sessions = new PretendSessions();
        sessions.into(home);
        frame = WindowDriver.open(new Backend(
                sessions,
                sessions,
                (decision, song) -> "fits lift",
                new PretendCalibrations(false),
                new ScriptedCameras(),
                home));
        driver = new WindowDriver(frame);
        driver.click("start");
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
        driver.click("menuBoard");
        WindowDriver.waitFor("the board without rounds", () -> shows(0));
        assertTrue(driver.shows("thumbUp"), "the listener's page stays");
        driver.key(KeyEvent.VK_N, 'n');
        WindowDriver.waitFor("the round that was settled", () -> shows(1));
        nothingCanBeChanged();
        driver.key(KeyEvent.VK_N, 'n');
        WindowDriver.waitFor("the next one", () -> shows(2));
        driver.key(KeyEvent.VK_ESCAPE, (char) 27);
        driver.answerDialog("End session");
        WindowDriver.waitFor("the end", () -> driver.shows("endPage"));
        assertTrue(frame.stage().board().desk().isEmpty(), "the window goes with the session");
    }

    private void nothingCanBeChanged() {
        WindowDriver.onWindow(() -> desk().page().promotion());
        WindowDriver.waitFor(
                "how things stand", () -> desk().promotion().state().status().isPresent());
        WindowDriver window = new WindowDriver(SwingUtilities.getWindowAncestor(desk().page()));
        assertTrue(window.shows("promotionLookOnly"));
        for (String button :
                new String[] {"promotionFreeze", "promotionPromote", "promotionRollBack", "whatIfFreeze"}) {
            assertFalse(window.find(JButton.class, button).isEnabled(), button);
        }
        WindowDriver.onWindow(() -> {
            desk().promotion().freeze(WhatIf.of(PolicySpec.parse("greedy")));
            return frame;
        });
        WindowDriver.waitFor("the refusal", () -> desk().promotion().state().wrong());
        assertEquals(PromotionText.LOOK_ONLY, desk().promotion().state().sentence());
        WindowDriver.onWindow(() -> {
            Portrait.save(SwingUtilities.getWindowAncestor(desk().page()), Path.of("target/live-board.png"));
            return frame;
        });
    }
}
