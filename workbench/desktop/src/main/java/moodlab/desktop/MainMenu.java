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
        JMenu session = Labels.mnemonic(new JMenu(), "&Session");
        camera = item("Check &camera…", "menuCamera", actions.camera());
        session.add(camera);
        end = item("&End session…", "menuEnd", actions.end());
        end.setEnabled(false);
        session.add(end);
        replay = item("&Replay recordings", "menuReplay", actions.replay());
        replay.setAccelerator(shortcut(KeyEvent.VK_R));
        session.add(replay);
        library = item("Li&brary of songs", "menuLibrary", actions.library());
        library.setAccelerator(shortcut(KeyEvent.VK_B));
        session.add(library);
        board = item("P&olicies…", "menuBoard", actions.board());
        board.setAccelerator(shortcut(KeyEvent.VK_O));
        session.add(board);
        listen = item("&Listen to songs", "menuListen", actions.listen());
        listen.setAccelerator(shortcut(KeyEvent.VK_P));
        session.add(listen);
        JMenuItem quit = item("&Quit", "menuQuit", actions.quit());
        quit.setAccelerator(shortcut(KeyEvent.VK_Q));
        session.add(quit);
        JMenu view = Labels.mnemonic(new JMenu(), "&View");
        dark.setName("menuDark");
        dark.setMnemonic('D');
        dark.setSelected(isDark);
        dark.setAccelerator(shortcut(KeyEvent.VK_D));
        dark.addActionListener(event -> actions.otherLook().run());
        minute.setName("menuMinute");
        minute.setMnemonic('L');
        minute.setAccelerator(shortcut(KeyEvent.VK_L));
        minute.setEnabled(false);
        minute.addActionListener(event -> actions.minute().run());
        view.add(minute);
        view.add(dark);
        JMenu help = Labels.mnemonic(new JMenu(), "&Help");
        JMenuItem keys = item("&Keys", "menuKeys", actions.keys());
        keys.setAccelerator(KeyStroke.getKeyStroke(KeyEvent.VK_F1, 0));
        help.add(keys);
        help.add(item("&About Moodlab", "menuAbout", actions.about()));
        add(session);
        add(playback);
        add(view);
        add(help);
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

    private static KeyStroke shortcut(int key) {
        return KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
    }
}
