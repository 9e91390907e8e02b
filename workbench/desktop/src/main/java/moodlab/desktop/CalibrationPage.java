package moodlab.desktop;

import java.awt.Font;
import java.awt.Image;
import java.awt.event.KeyEvent;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.calibration.CalibrationPresenter;
import moodlab.desktop.presenter.calibration.CalibrationState;
import moodlab.desktop.presenter.calibration.CalibrationState.Step;
import moodlab.desktop.widget.AffectGrid;
import moodlab.desktop.widget.AgreementBars;
import moodlab.desktop.widget.CameraView;
import moodlab.desktop.widget.Inks;
import net.miginfocom.swing.MigLayout;

/** Asks for expressions in large words, with the face beside them; shows what came of it. */
final class CalibrationPage extends JPanel {

    private static final int BAR_STEPS = 1_000;

    private final CameraView picture = new CameraView();
    private final Labels.Tinted where = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted title = (Labels.Tinted) Labels.sized(" ", Font.BOLD, 24);
    private final Labels.Tinted text = new Labels.Tinted(" ", Font.PLAIN, 2, Inks::text);
    private final Labels.Tinted seconds = (Labels.Tinted) Labels.sized(" ", Font.BOLD, 14);
    private final JProgressBar bar = new JProgressBar(0, BAR_STEPS);
    private final AgreementBars agreement = new AgreementBars();
    private final JButton skip = Labels.mnemonic(new JButton(), "&Skip this expression");
    private final JButton silent = Labels.mnemonic(new JButton(), "&Go on without saying");
    private final JButton keep = Labels.mnemonic(new JButton(), "&Keep it");
    private final JButton leave = Labels.mnemonic(new JButton(), "&Leave");
    private final AffectGrid grid;
    private Optional<Step> shown = Optional.empty();

    CalibrationPage(CalibrationPresenter presenter) {
        super(new MigLayout("fill, insets 24", "[center]", "[center]"));
        setName("calibrationPage");
        grid = new AffectGrid(felt -> presenter.felt(Optional.of(felt)));
        add(card(), "w 700:880:960, h 420:480:560");
        skip.addActionListener(event -> presenter.skip());
        silent.addActionListener(event -> presenter.felt(Optional.empty()));
        keep.addActionListener(event -> presenter.keep());
        leave.addActionListener(event -> presenter.leave());
        key(KeyEvent.VK_ESCAPE, leave);
        key(KeyEvent.VK_S, skip);
        name();
    }

    private void name() {
        title.setName("calibrationTitle");
        text.setName("calibrationText");
        seconds.setName("calibrationSeconds");
        skip.setName("calibrationSkip");
        silent.setName("calibrationSilent");
        keep.setName("calibrationKeep");
        leave.setName("calibrationLeave");
        skip.setToolTipText("What was shown of this one does not count (S)");
        leave.setToolTipText("Back to the start page (Esc); sessions work without a calibration");
        bar.getAccessibleContext().setAccessibleName("Time left for this expression");
    }

    private JPanel card() {
        JPanel card = new Card("fill, insets 24, gap 24", "[400!, fill][grow, fill]", "[grow, fill]");
        card.add(picture, "h 300!, aligny center");
        JPanel words = new JPanel(
                new MigLayout("fillx, insets 0, gapy 10, hidemode 3", "[grow, fill]", "[][][][][][][][grow, bottom]"));
        words.setOpaque(false);
        words.add(where, "wrap");
        words.add(title, "wmin 0, wrap");
        words.add(text, "wmin 0, wrap");
        words.add(bar, "h 14!, wrap");
        words.add(seconds, "wrap");
        words.add(grid, "h 250!, w 200:300:320, growx 0, wrap");
        words.add(agreement, "h 96!, wrap");
        words.add(buttons(), "aligny bottom");
        card.add(words, "grow");
        return card;
    }

    private JPanel buttons() {
        JPanel buttons = new JPanel(new MigLayout("insets 0, hidemode 3", "", ""));
        buttons.setOpaque(false);
        for (JButton button : new JButton[] {skip, silent, keep, leave}) {
            buttons.add(button, "h 36!");
        }
        return buttons;
    }

    private void key(int code, JButton button) {
        registerKeyboardAction(
                event -> button.doClick(0), KeyStroke.getKeyStroke(code, 0), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    void show(CalibrationState state) {
        boolean posing = state.step() == Step.POSING;
        where.setText(where(state));
        title.setText("<html>" + state.title());
        text.setText("<html>" + state.text().replace("&", "&amp;").replace("<", "&lt;"));
        bar.setVisible(posing);
        bar.setValue((int) Math.round(BAR_STEPS * state.leftShare()));
        seconds.setVisible(posing);
        seconds.setText(String.format(Locale.ROOT, "%.0f s", Math.ceil(state.leftSeconds())));
        skip.setVisible(posing);
        skip.setEnabled(posing);
        grid.setVisible(state.step() == Step.FEELING);
        silent.setVisible(state.step() == Step.FEELING);
        boolean result = state.step() == Step.RESULT || state.step() == Step.KEEPING;
        agreement.setVisible(result);
        state.result().filter(made -> result).ifPresent(agreement::show);
        keep.setVisible(result);
        keep.setEnabled(state.step() == Step.RESULT);
        leave.setText(state.step() == Step.OVER ? "Back" : result ? "Do not keep it" : "Leave");
        focus(state.step());
    }

    private static String where(CalibrationState state) {
        return state.number() == 0
                ? "Calibration to your face: one minute, no picture is kept"
                : "Expression " + state.number() + " of " + state.of();
    }

    /** When a step begins, the focus goes where its answer is given. */
    private void focus(Step step) {
        if (shown.equals(Optional.of(step))) {
            return;
        }
        shown = Optional.of(step);
        JComponent target =
                switch (step) {
                    case FEELING -> grid;
                    case RESULT -> keep;
                    case POSING -> skip;
                    case OPENING, KEEPING, OVER -> leave;
                };
        SwingUtilities.invokeLater(target::requestFocusInWindow);
    }

    void show(Optional<Image> image) {
        picture.show(image);
    }
}
