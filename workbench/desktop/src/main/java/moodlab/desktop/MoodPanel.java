package moodlab.desktop;

import java.awt.CardLayout;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.mood.MoodState;
import moodlab.desktop.widget.AffectGrid;
import moodlab.desktop.widget.Inks;
import moodlab.domain.Affect;
import net.miginfocom.swing.MigLayout;

/**
 * Either what the camera reads, or the grid on which the listener says how it feels: never both, for the one would lead
 * the other.
 */
final class MoodPanel extends JPanel {

    private static final String READING = "reading";
    private static final String ASKING = "asking";

    private final CardLayout cards = new CardLayout();
    private final JPanel sides = new JPanel(cards);
    private final AffectGrid grid;
    private final JButton ask = new JButton("How do you feel? (F)");
    private final Labels.Tinted latest = new Labels.Tinted(" ", Font.PLAIN, -1, Inks::text);
    private final Labels.Tinted agreement = new Labels.Tinted(" ", Font.PLAIN, -1, Inks::muted);
    private boolean asking;

    /**
     * Shows what the camera reads.
     *
     * @param reading what shows it
     * @param report is told what the listener says
     */
    MoodPanel(JComponent reading, Consumer<Affect> report) {
        super(new MigLayout("fill, insets 0, gapy 4, hidemode 3", "[grow, fill]", "[grow, fill][][][]"));
        setOpaque(false);
        grid = new AffectGrid(felt -> {
            report.accept(felt);
            close();
        });
        sides.setOpaque(false);
        sides.add(reading, READING);
        sides.add(grid, ASKING);
        add(sides, "grow, wrap");
        add(ask, "growx, wrap");
        add(latest, "growx, wmin 0, wrap");
        add(agreement, "growx, wmin 0");
        ask.setName("askMood");
        ask.setToolTipText("Mark on a grid how you feel now (F); the camera's reading is hidden meanwhile");
        ask.addActionListener(event -> toggle());
        latest.setName("moodLatest");
        agreement.setName("moodAgreement");
        latest.setVisible(false);
        agreement.setVisible(false);
        grid.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close");
        grid.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_F, 0), "close");
        grid.getActionMap().put("close", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                close();
            }
        });
    }

    /** Asks the listener how it feels, or stops asking. */
    void toggle() {
        if (asking) {
            close();
            return;
        }
        asking = true;
        grid.reset();
        cards.show(sides, ASKING);
        ask.setText("Do not say (Esc)");
        SwingUtilities.invokeLater(grid::requestFocusInWindow);
    }

    private void close() {
        asking = false;
        cards.show(sides, READING);
        ask.setText("How do you feel? (F)");
        SwingUtilities.invokeLater(ask::requestFocusInWindow);
    }

    void show(MoodState state) {
        say(latest, state.latest());
        say(agreement, state.agreement());
    }

    private static void say(Labels.Tinted label, String text) {
        label.setText("<html>" + text);
        label.setVisible(!text.isEmpty());
    }
}
