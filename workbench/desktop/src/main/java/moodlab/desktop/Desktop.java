package moodlab.desktop;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import moodlab.store.keys.Keyring;
import moodlab.vision.Webcams;

/** Opens Moodlab's window. */
public final class Desktop {

    private Desktop() {}

    /**
     * Opens the window and returns when it has been closed and its session, if one ran, has ended. Not to be called on
     * the event thread.
     *
     * @param home the folder of the store and of what is rendered; made where it is missing
     * @param keys open the home; where it has a passphrase, the window asks for it first
     * @throws DesktopUnavailable where there is no display
     */
    public static void open(Path home, Keyring keys) {
        checkDisplay();
        Look look = Look.ofSystem();
        if (!PassphraseDialog.unlocked(home, keys, look)) {
            return;
        }
        CountDownLatch closed = new CountDownLatch(1);
        Backend backend = new LiveSessions(home, keys).backend();
        SwingUtilities.invokeLater(() -> {
            look.set();
            MainFrame frame = new MainFrame(backend, look, closed::countDown);
            frame.offerWebcams(Webcams::named);
            frame.setVisible(true);
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void checkDisplay() {
        if (GraphicsEnvironment.isHeadless()) {
            throw new DesktopUnavailable(
                    "There is no display to open a window on: run the session command, or use xvfb-run -a.");
        }
    }
}
