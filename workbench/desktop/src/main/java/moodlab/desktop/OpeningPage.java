package moodlab.desktop;

import java.awt.Font;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;

/** Shown while a session is being opened or closed. */
final class OpeningPage extends JPanel {

    private final JLabel headline = Labels.sized(" ", Font.BOLD, 6);
    private final JLabel step = Labels.muted(" ");
    private final JButton cancel = Labels.mnemonic(new JButton(), "&Cancel");

    OpeningPage(Runnable onCancel) {
        super(new MigLayout("fill", "[center]", "[center]"));
        setName("openingPage");
        JPanel card = new Card("insets 28 36 28 36, gapy 12, hidemode 3", "[360!, fill]", "");
        JProgressBar bar = new JProgressBar();
        bar.setIndeterminate(true);
        bar.getAccessibleContext().setAccessibleName("Please wait");
        step.setName("progress");
        cancel.setName("cancel");
        cancel.addActionListener(event -> {
            step("Will stop as soon as this step is done …");
            cancel.setEnabled(false);
            onCancel.run();
        });
        card.add(headline, "wrap");
        card.add(step, "wmin 0, wrap");
        card.add(bar, "wrap");
        card.add(cancel, "gaptop 6, align left, growx 0");
        add(card);
    }

    void opening() {
        headline.setText("Opening the session");
        step.setText("One moment …");
        cancel.setVisible(true);
        cancel.setEnabled(true);
    }

    void closing() {
        headline.setText("Ending the session");
        step.setText("The log is being closed …");
        cancel.setVisible(false);
    }

    void step(String text) {
        step.setText(text);
    }
}
