package moodlab.desktop;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import moodlab.session.policies.BoardFilter;
import moodlab.session.policies.LivePolicies;

/**
 * The page about policies in a window of its own while a session runs, which can lie on a screen that the listener does not
 * see. It goes with the session.
 */
final class LiveBoard {

    private static final Dimension USUAL = new Dimension(1100, 760);

    private final WhoIsIn who;
    private Optional<LivePolicies> live = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    private record Shown(JFrame window, BoardDesk desk) {}

    LiveBoard(WhoIsIn who) {
        this.who = who;
    }

    /** A session runs whose log can be looked at. */
    void serve(LivePolicies policies) {
        live = Optional.of(policies);
    }

    /** Opens the window, or brings it to the front. */
    void open() {
        shown.ifPresentOrElse(now -> now.window().toFront(), () -> live.ifPresent(this::open));
    }

    private void open(LivePolicies policies) {
        BoardDesk desk = BoardDesk.live(who, policies, this::hide);
        JFrame window = new JFrame("Moodlab: policies while " + policies.session() + " runs");
        window.setName("liveBoard");
        window.setContentPane(desk.page());
        window.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                hide();
            }
        });
        window.getRootPane()
                .registerKeyboardAction(
                        event -> hide(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        window.setSize(USUAL);
        window.setLocationByPlatform(true);
        window.setVisible(true);
        shown = Optional.of(new Shown(window, desk));
        desk.presenter().filter(new BoardFilter(Optional.of(policies.participant()), Optional.empty()));
    }

    /** Rounds may have been settled. What is still being read has them too, or the next list tells again. */
    void refresh() {
        shown.filter(now -> now.desk().presenter().state().progress().isEmpty())
                .ifPresent(now -> now.desk().presenter().read());
    }

    /** The desk in the window; empty while there is none. */
    Optional<BoardDesk> desk() {
        return shown.map(Shown::desk);
    }

    /** Closes the window, where there is one. */
    void hide() {
        shown.ifPresent(now -> {
            now.desk().clear();
            now.window().dispose();
        });
        shown = Optional.empty();
    }

    /** The session is over. */
    void close() {
        live = Optional.empty();
        hide();
    }
}
