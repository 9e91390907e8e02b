package moodlab.desktop;

import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/** The window's menus. */
final class MainMenu extends JMenuBar {

    private final JMenuItem camera;
    private final JMenuItem end;
    private final JMenuItem listen;
    private final PlaybackMenu playback;
    private final JMenuItem replay;
    private final JMenuItem library;
    private final JMenuItem board;
    private final JCheckBoxMenuItem minute = new JCheckBoxMenuItem("Live plot of the last minute");
    private final JCheckBoxMenuItem dark = new JCheckBoxMenuItem("Dark");

    /** What the entries do. */
    record Actions(
            Runnable end,
            Runnable replay,
            Runnable quit,
            Runnable minute,
            Runnable otherLook,
            Runnable keys,
            Runnable about,
            Runnable camera,
            Runnable library,
            Runnable listen,
            Runnable board) {}

    MainMenu(Actions actions, boolean isDark, PlaybackMenu playback) {
        this.playback = playback;
        camera = item("Check &camera…", "menuCamera", actions.camera());
        end = item("&End session…", "menuEnd", actions.end());
        replay = item("&Replay recordings", "menuReplay", actions.replay(), shortcut(KeyEvent.VK_R));
        library = item("Li&brary of songs", "menuLibrary", actions.library(), shortcut(KeyEvent.VK_B));
        board = item("P&olicies…", "menuBoard", actions.board(), shortcut(KeyEvent.VK_O));
        listen = item("&Listen to songs", "menuListen", actions.listen(), shortcut(KeyEvent.VK_P));
        JMenuItem quit = item("&Quit", "menuQuit", actions.quit(), shortcut(KeyEvent.VK_Q));
        JMenuItem keys = item("&Keys", "menuKeys", actions.keys(), KeyStroke.getKeyStroke(KeyEvent.VK_F1, 0));
        JMenuItem about = item("&About Moodlab", "menuAbout", actions.about());
        ticked(dark, "menuDark", 'D', actions.otherLook());
        ticked(minute, "menuMinute", 'L', actions.minute());
        dark.setSelected(isDark);
        minute.setEnabled(false);
        end.setEnabled(false);
        add(menu("&Session", camera, end, replay, library, board, listen, quit));
        add(playback);
        add(menu("&View", minute, dark));
        add(menu("&Help", keys, about));
    }

    private static JMenu menu(String title, JMenuItem... items) {
        JMenu menu = Labels.mnemonic(new JMenu(), title);
        for (JMenuItem item : items) {
            menu.add(item);
        }
        return menu;
    }

    /** @param key its mnemonic, and with the menu's modifier its accelerator */
    private static void ticked(JCheckBoxMenuItem item, String name, char key, Runnable action) {
        item.setName(name);
        item.setMnemonic(key);
        item.setAccelerator(shortcut(key));
        item.addActionListener(event -> action.run());
    }

    /** Whether pages for researchers can be asked for. */
    void research(boolean recordings, boolean songs, boolean policies) {
        replay.setVisible(recordings);
        library.setVisible(songs);
        board.setVisible(policies);
    }

    /** Whether there is a session to end; recordings are replayed when there is none. */
    void running(boolean now) {
        end.setEnabled(now);
        replay.setEnabled(!now);
        library.setEnabled(!now);
        listen.setEnabled(!now);
        playback.setEnabled(!now);
        camera.setEnabled(!now);
        minute.setEnabled(now);
        minute.setSelected(false);
    }

    /** Whether the last minute is shown. */
    void minuteShown(boolean now) {
        minute.setSelected(now);
    }

    private static JMenuItem item(String text, String name, Runnable action) {
        JMenuItem item = Labels.mnemonic(new JMenuItem(), text);
        item.setName(name);
        item.addActionListener(event -> action.run());
        return item;
    }

    private static JMenuItem item(String text, String name, Runnable action, KeyStroke keys) {
        JMenuItem item = item(text, name, action);
        item.setAccelerator(keys);
        return item;
    }

    private static KeyStroke shortcut(int key) {
        return KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
    }
}
