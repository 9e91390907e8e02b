package moodlab.desktop;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import moodlab.desktop.presenter.stopped.StoppedRow;
import moodlab.desktop.presenter.stopped.StoppedState;
import moodlab.desktop.widget.Inks;
import net.miginfocom.swing.MigLayout;

/** Sessions that were cut off, each with what can be done about it; hidden where there are none. */
final class StoppedPanel extends Card {

    /** More than these are scrolled to. */
    private static final int SHOWN = 2;

    private static final int ROW = 42;

    private final JPanel rows = new JPanel(new MigLayout("fillx, insets 0, gapy 4", "[grow, fill][][]", ""));
    private final JScrollPane scroll = new JScrollPane(rows);
    private final Labels.Tinted problem = new Labels.Tinted("", Font.PLAIN, 0, Inks::bad);
    private final transient Consumer<StoppedRow> resume;
    private final transient Consumer<StoppedRow> close;
    private transient StoppedState shown = StoppedState.NONE;

    /**
     * Shows nothing yet.
     *
     * @param resume is given the session to go on with
     * @param close is given the session to close as incomplete
     */
    StoppedPanel(Consumer<StoppedRow> resume, Consumer<StoppedRow> close) {
        super("fillx, insets 10 24 10 24, gapy 4, hidemode 3", "[grow, fill]", "");
        this.resume = resume;
        this.close = close;
        setName("stopped");
        rows.setOpaque(false);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(ROW / 2);
        problem.setName("stoppedProblem");
        add(scroll, "growx, wrap");
        add(problem, "growx");
        setVisible(false);
    }

    void show(StoppedState state) {
        boolean appears = shown.rows().isEmpty() && !state.rows().isEmpty();
        if (!state.rows().equals(shown.rows()) || state.busy() != shown.busy()) {
            fill(state);
        }
        problem.setText(state.problem());
        problem.setVisible(!state.problem().isEmpty());
        scroll.setVisible(!state.rows().isEmpty());
        setVisible(scroll.isVisible() || problem.isVisible());
        shown = state;
        revalidate();
        repaint();
        if (appears) {
            javax.swing.SwingUtilities.invokeLater(rows.getComponent(1)::requestFocusInWindow);
        }
    }

    private void fill(StoppedState state) {
        rows.removeAll();
        List<StoppedRow> all = state.rows();
        for (StoppedRow row : all) {
            boolean first = row.equals(all.get(0));
            rows.add(words(row), "h " + ROW + "!");
            rows.add(resuming(row, first, state.busy()), "h 32!");
            rows.add(closing(row, first, state.busy()), "h 32!, wrap");
        }
        int height = Math.min(SHOWN, all.size()) * (ROW + 4);
        ((MigLayout) getLayout()).setComponentConstraints(scroll, "growx, wrap, h " + height + "!");
    }

    private static JPanel words(StoppedRow row) {
        JPanel words = new JPanel(new MigLayout("insets 0, gapy 0", "[grow]", ""));
        words.setOpaque(false);
        String sentence = row.sentence();
        String capital = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        words.add(Labels.sized(capital, Font.BOLD, 0), "wrap");
        words.add(Labels.muted(row.participant() + ", " + row.day()));
        return words;
    }

    private JButton resuming(StoppedRow row, boolean first, boolean busy) {
        JButton button = button("Res&ume", first);
        button.setName("resume-" + row.session());
        button.getAccessibleContext().setAccessibleName("Resume " + row.session());
        button.setEnabled(row.live() && !busy);
        button.setToolTipText(
                row.live()
                        ? "Goes on with " + row.session() + " on its own settings; nothing that was logged is lost"
                        : "It ran on a simulated clock: moodlab session --resume " + row.session());
        button.addActionListener(event -> resume.accept(row));
        return button;
    }

    private JButton closing(StoppedRow row, boolean first, boolean busy) {
        JButton button = button("Close as inco&mplete", first);
        button.setName("close-" + row.session());
        button.getAccessibleContext().setAccessibleName("Close " + row.session() + " as incomplete");
        button.setEnabled(!busy);
        button.setToolTipText("Ends " + row.session() + "; all that was logged of it stays");
        button.addActionListener(event -> close.accept(row));
        return button;
    }

    private static JButton button(String text, boolean mnemonic) {
        return mnemonic ? Labels.mnemonic(new JButton(), text) : new JButton(text.replace("&", ""));
    }
}
