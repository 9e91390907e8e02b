package moodlab.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Assumptions;

/** Finds components by name and handles them as a person would; every touch is on the window's thread. */
final class WindowDriver {

    private static final long PATIENCE_MILLIS = 90_000;
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Window window;

    WindowDriver(Window window) {
        this.window = window;
    }

    /** Opens the window with that behind it, where there is a display; the test is skipped where there is none. */
    static MainFrame open(Backend backend) {
        Assumptions.assumeFalse(
                GraphicsEnvironment.isHeadless(), "There is no display: run under xvfb-run -a to test the window.");
        return onWindow(() -> {
            Look.LIGHT.set();
            MainFrame opened = new MainFrame(backend, Look.LIGHT, () -> {});
            opened.setVisible(true);
            return opened;
        });
    }

    /** Closes the window, where one was opened. */
    static void close(MainFrame frame) {
        if (frame != null) {
            onWindow(() -> {
                frame.dispose();
                return frame;
            });
        }
    }

    static <T> T onWindow(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable asking = () -> {
            try {
                answer.complete(question.call());
            } catch (Exception | AssertionError e) {
                answer.completeExceptionally(e);
            }
        };
        if (SwingUtilities.isEventDispatchThread()) {
            asking.run();
        } else {
            SwingUtilities.invokeLater(asking);
        }
        return answer.join();
    }

    <C extends Component> C find(Class<C> kind, String name) {
        return onWindow(() -> all(window)
                .filter(component -> kind.isInstance(component) && name.equals(component.getName()))
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name)));
    }

    boolean shows(String name) {
        return onWindow(
                () -> all(window).anyMatch(component -> name.equals(component.getName()) && component.isShowing()));
    }

    String text(String label) {
        return find(JLabel.class, label).getText();
    }

    void click(String button) {
        AbstractButton found = find(AbstractButton.class, button);
        SwingUtilities.invokeLater(found::doClick);
    }

    /** Presses and releases a key wherever the focus is; does not wait, for a dialog may open. */
    void key(int code, char sign) {
        SwingUtilities.invokeLater(() -> {
            Component focus = Optional.ofNullable(window.getFocusOwner()).orElse(window);
            focus.dispatchEvent(new KeyEvent(focus, KeyEvent.KEY_PRESSED, 0, 0, code, sign));
            focus.dispatchEvent(new KeyEvent(focus, KeyEvent.KEY_RELEASED, 0, 0, code, sign));
        });
    }

    /** Waits for a dialog and clicks the button that reads so. */
    void answerDialog(String button) {
        waitFor("a dialog with " + button, () -> dialogButton(button).isPresent());
        SwingUtilities.invokeLater(() -> dialogButton(button).ifPresent(AbstractButton::doClick));
    }

    private static Optional<AbstractButton> dialogButton(String text) {
        return Stream.of(Window.getWindows())
                .filter(candidate -> candidate instanceof Dialog && candidate.isShowing())
                .flatMap(WindowDriver::all)
                .filter(AbstractButton.class::isInstance)
                .map(AbstractButton.class::cast)
                .filter(candidate -> text.equals(candidate.getText()) && candidate.isShowing())
                .findFirst();
    }

    static void waitFor(String what, BooleanSupplier claim) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!onWindow(() -> holds(claim))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }

    /** What is not there yet may come. */
    private static boolean holds(BooleanSupplier claim) {
        try {
            return claim.getAsBoolean();
        } catch (AssertionError | CompletionException e) {
            return false;
        }
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), below(component).flatMap(WindowDriver::all));
    }

    /** A menu keeps its items in a window of their own. */
    private static Stream<Component> below(Component component) {
        if (component instanceof JMenu menu) {
            return Stream.of(menu.getMenuComponents());
        }
        return component instanceof Container container ? Stream.of(container.getComponents()) : Stream.empty();
    }
}
