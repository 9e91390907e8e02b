package moodlab.desktop;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.swing.JSlider;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import moodlab.desktop.widget.AffectGrid;

/**
 * Makes the session's keys work wherever the focus is in the window, save in text fields that are shown, menus, dialogs and
 * on the affect grid, which has keys of its own.
 */
final class WindowKeys implements KeyEventDispatcher {

    private static final Set<Command> MOVES =
            EnumSet.of(Command.BACK, Command.FORWARD, Command.FAR_BACK, Command.FAR_FORWARD);

    private final Window window;
    private Optional<SessionControls> controls = Optional.empty();

    WindowKeys(Window window) {
        this.window = window;
    }

    /** From now on keys go there; empty while no session runs. */
    void serve(Optional<SessionControls> session) {
        controls = session;
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        if (controls.isEmpty() || event.getID() != KeyEvent.KEY_PRESSED || !concerns(event.getComponent())) {
            return controls.isPresent() && swallowsRelease(event);
        }
        return number(event) || command(event);
    }

    /** A focused button would be pressed by the space that means pause: its release and typing are kept from it. */
    private boolean swallowsRelease(KeyEvent event) {
        return event.getKeyCode() == KeyEvent.VK_SPACE && concerns(event.getComponent());
    }

    private boolean concerns(Component focus) {
        Window owner = focus instanceof Window itself ? itself : SwingUtilities.getWindowAncestor(focus);
        boolean menuOpen = MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
        return owner == window && !menuOpen && !keepsItsKeys(focus);
    }

    /** What is on no page that is shown is not what the person means, although the focus may be there for a moment yet. */
    private static boolean keepsItsKeys(Component focus) {
        return focus.isShowing() && (focus instanceof JTextComponent || focus instanceof AffectGrid);
    }

    private boolean number(KeyEvent event) {
        int position = event.getKeyChar() - '0';
        boolean digit = event.getKeyChar() != KeyEvent.CHAR_UNDEFINED && position >= 1 && position <= 9;
        if (digit && !event.isControlDown() && !event.isAltDown()) {
            controls.ifPresent(to -> to.pick().accept(position));
            return true;
        }
        return false;
    }

    private boolean command(KeyEvent event) {
        Optional<Command> command = Command.of(event).filter(found -> !(moves(found) && ownsArrows(event)));
        command.ifPresent(found -> controls.ifPresent(to -> to.command().accept(found)));
        return command.isPresent();
    }

    private static boolean moves(Command command) {
        return MOVES.contains(command);
    }

    private static boolean ownsArrows(KeyEvent event) {
        return event.getComponent() instanceof JSlider;
    }
}
