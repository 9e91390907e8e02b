package moodlab.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JPasswordField;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.people.AdminTab;
import moodlab.session.people.HomePeople;
import moodlab.store.keys.Keyring;

/**
 * Pictures of a home as it is after the program died: a copy that was made while a session ran, opened in a window of its
 * own, later with a passphrase.
 */
final class CutPhotos {

    private static final int KEPT_DAYS = 30;
    private static final String PASSPHRASE = "five words for some pictures";

    private final Path copy;
    private final Hands hands;

    /**
     * The photographer's hands.
     *
     * @param tell gives an order on the window's thread
     * @param waitFor returns when that is so
     * @param save takes a picture of that window under that name
     */
    record Hands(Consumer<Runnable> tell, Consumer<BooleanSupplier> waitFor, BiConsumer<Window, String> save) {}

    private CutPhotos(Path copy, Hands hands) {
        this.copy = copy;
        this.hands = hands;
    }

    /** Copies a home's store and keys as they are at this moment. */
    static CutPhotos of(Path home, Hands hands) {
        try {
            Path copy = Files.createTempDirectory("moodlab-pictures");
            for (String name : List.of("moodlab.mv.db", "heads.json", "key.json")) {
                if (Files.exists(home.resolve(name))) {
                    Files.copy(home.resolve(name), copy.resolve(name));
                }
            }
            return new CutPhotos(copy, hands);
        } catch (IOException e) {
            throw new UncheckedIOException("The store in " + home + " could not be copied for the pictures", e);
        }
    }

    /** Afterwards the copy is gone. */
    void take() {
        try {
            stopped();
            unlock();
        } finally {
            delete();
        }
    }

    private void stopped() {
        HomePeople later = new HomePeople(
                copy,
                Keyring.unattended(),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(KEPT_DAYS + 1L)),
                new SecureRandom());
        WhoIsIn who = new WhoIsIn(later, WhoIsIn.at(copy).visitor());
        keepFor(later, who);
        MainFrame[] opened = new MainFrame[1];
        hands.tell().accept(() -> {
            opened[0] = new MainFrame(new LiveSessions(copy).backend().with(who), Look.LIGHT, () -> {});
            opened[0].setVisible(true);
        });
        MainFrame frame = opened[0];
        hands.waitFor().accept(() -> shows(frame, "stopped") && shows(frame, "due"));
        hands.save().accept(frame, "resume");
        hands.tell().accept(frame::otherLook);
        hands.save().accept(frame, "resume-dark");
        hands.tell().accept(() -> {
            frame.otherLook();
            frame.people().administer(AdminTab.DUE);
        });
        hands.waitFor().accept(() -> all(frame)
                .anyMatch(each -> each instanceof JTable table && table.isShowing() && table.getRowCount() > 0));
        hands.save().accept(frame, "people-due");
        hands.tell().accept(frame::dispose);
    }

    private static void keepFor(HomePeople people, WhoIsIn who) {
        people.ask(service -> {
            service.administration().keepFor(who.visitor().get(), KEPT_DAYS);
            return who;
        });
    }

    private void unlock() {
        Keyring.unattended().protect(copy, PASSPHRASE.toCharArray());
        PassphraseDialog[] opened = new PassphraseDialog[1];
        hands.tell().accept(() -> opened[0] = new PassphraseDialog(copy, Keyring.unattended()));
        PassphraseDialog dialog = opened[0];
        SwingUtilities.invokeLater(() -> dialog.setVisible(true)); // returns when it has been closed
        hands.waitFor().accept(dialog::isShowing);
        hands.save().accept(dialog, "unlock");
        hands.tell().accept(() -> {
            all(dialog)
                    .filter(JPasswordField.class::isInstance)
                    .map(JPasswordField.class::cast)
                    .forEach(field -> field.setText("none of those words"));
            dialog.getRootPane().getDefaultButton().doClick();
        });
        hands.save().accept(dialog, "unlock-wrong");
        hands.tell().accept(dialog::dispose);
    }

    private static boolean shows(Window window, String name) {
        return all(window).anyMatch(each -> name.equals(each.getName()) && each.isShowing());
    }

    private static Stream<Component> all(Component component) {
        return component instanceof Container container
                ? Stream.concat(
                        Stream.of(component),
                        Stream.of(container.getComponents()).flatMap(CutPhotos::all))
                : Stream.of(component);
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The copy for the pictures, " + copy + ", could not be deleted", e);
        }
    }
}
