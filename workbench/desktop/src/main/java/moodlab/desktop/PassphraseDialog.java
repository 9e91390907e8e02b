package moodlab.desktop;

import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.UnlockPresenter;
import moodlab.desktop.presenter.UnlockPresenter.State;
import moodlab.desktop.widget.Inks;
import moodlab.store.keys.Keyring;
import net.miginfocom.swing.MigLayout;

/** Asks for a home's passphrase before the window opens. */
final class PassphraseDialog extends JDialog {

    private static final int WIDTH = 380;

    private final JPasswordField field = new JPasswordField(28);
    private final JLabel news = new JLabel(" ");
    private final JButton open = new JButton("Open");
    private final transient ExecutorService work = DaemonThreads.single("moodlab-passphrase");
    private final transient UnlockPresenter presenter;
    private boolean opened;

    PassphraseDialog(Path home, Keyring keys) {
        super((Window) null, "Moodlab", ModalityType.APPLICATION_MODAL);
        presenter = new UnlockPresenter(home, keys, new Threads(work, new EventThread()), this::show);
        setName("passphrase");
        JPanel page = new JPanel(new MigLayout("insets 24 28 20 28, wrap 1, gapy 8", "[grow, fill]"));
        JLabel question = new JLabel("Passphrase of this home");
        question.setDisplayedMnemonic('P');
        question.setLabelFor(field);
        field.setName("passphraseField");
        news.setName("passphraseNews");
        page.add(question);
        page.add(new JLabel(wrapped(home.toString())));
        page.add(field);
        page.add(news, "wmin 0");
        page.add(buttons(), "align right, growx 0");
        setContentPane(page);
        getRootPane().setDefaultButton(open);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        pack();
        setResizable(false);
        setLocationRelativeTo(null);
    }

    private JPanel buttons() {
        JButton quit = new JButton("Quit");
        quit.setMnemonic('Q');
        quit.setName("passphraseQuit");
        quit.addActionListener(event -> dispose());
        open.setMnemonic('O');
        open.setName("passphraseOpen");
        open.addActionListener(event -> presenter.tryWith(field.getPassword()));
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JPanel.WHEN_IN_FOCUSED_WINDOW);
        JPanel buttons = new JPanel(new MigLayout("insets 0", "[]8[]"));
        buttons.add(quit);
        buttons.add(open);
        return buttons;
    }

    private void show(UnlockPresenter.View view) {
        boolean trying = view.state() == State.TRYING;
        field.setEnabled(!trying);
        open.setEnabled(!trying);
        news.setForeground(view.problem().isEmpty() ? Inks.good() : Inks.bad());
        news.setText(trying ? "Trying …" : wrapped(view.problem()));
        if (view.state() == State.OPEN) {
            opened = true;
            dispose();
        } else if (!trying) {
            field.setText("");
            field.requestFocusInWindow();
            pack();
        }
    }

    private static String wrapped(String text) {
        return "<html><div style='width:" + WIDTH + "px'>"
                + text.replace("&", "&amp;").replace("<", "&lt;") + "</div>";
    }

    @Override
    public void dispose() {
        work.shutdown();
        super.dispose();
    }

    /**
     * Asks where a passphrase is needed; false where the person would rather quit. Not for the window's thread.
     *
     * @throws moodlab.store.keys.KeyFault where the key file is damaged
     */
    static boolean unlocked(Path home, Keyring keys, Look look) {
        if (!UnlockPresenter.isNeeded(home, keys)) {
            return true;
        }
        boolean[] opened = {false};
        try {
            SwingUtilities.invokeAndWait(() -> {
                look.set();
                PassphraseDialog dialog = new PassphraseDialog(home, keys);
                dialog.setVisible(true); // returns when it has been closed
                opened[0] = dialog.opened;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the dialog failed", e.getCause());
        }
        return opened[0];
    }
}
