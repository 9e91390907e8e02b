package moodlab.desktop;

import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.filechooser.FileNameExtensionFilter;
import moodlab.desktop.presenter.Comparison;
import moodlab.desktop.presenter.Reel;
import moodlab.desktop.presenter.ReplayParts;
import moodlab.desktop.presenter.ReplayPresenter;
import moodlab.desktop.presenter.ReplayState;
import moodlab.desktop.presenter.RoundMark;
import moodlab.desktop.presenter.Still;
import moodlab.desktop.widget.CameraView;
import moodlab.desktop.widget.CropView;
import moodlab.desktop.widget.EmotionBars;
import moodlab.desktop.widget.Glyph;
import moodlab.desktop.widget.Inks;
import moodlab.desktop.widget.TimeLine;
import net.miginfocom.swing.MigLayout;

/** A recorded session: picture, what was read, what another model reads, and when what happened. */
final class ReplayPage extends JPanel {

    private static final int TICK_MILLIS = 40;
    private static final int PERCENT = 100;

    private final ReplayPresenter presenter;
    private final JComboBox<String> sessions = new JComboBox<>();
    private final JButton compare = Labels.mnemonic(new JButton(), "Compare with a &model…");
    private final JButton usual = Labels.mnemonic(new JButton(), "Compare with o&urs");
    private final JButton cancel = Labels.mnemonic(new JButton(), "Cancel com&parison");
    private final JButton delete = Labels.mnemonic(new JButton(), "&Delete recording…");
    private final JButton back = Labels.mnemonic(new JButton(), "&Back");
    private final JButton play = new JButton(Glyph.play(18));
    private final JCheckBox looking = Labels.mnemonic(new JCheckBox(), "What the network &looked at");
    private final JProgressBar progress = new JProgressBar(0, PERCENT);
    private final Labels.Tinted message = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted facts = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted place = new Labels.Tinted(" ", Font.BOLD, 0, Inks::text);
    private final Labels.Tinted round = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::text);
    private final Labels.Tinted agreement = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted state = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final CameraView picture = new CameraView();
    private final StillPainter painter = new StillPainter(this::show);
    private final CropView crop = new CropView();
    private final EmotionBars then = new EmotionBars();
    private final EmotionBars now = new EmotionBars();
    private final TimeLine line;
    private final Timer tick;
    private boolean showing;

    /** @param reallyDelete asks the person */
    ReplayPage(ReplayParts desk, BooleanSupplier reallyDelete, Runnable onBack) {
        super(new MigLayout(
                "fill, insets 12, gap 10, hidemode 3", "[grow, fill][470!, fill]", "[][grow, fill, 200::][][]"));
        setName("replayPage");
        presenter = new ReplayPresenter(desk, painter, System::nanoTime);
        line = new TimeLine(presenter::seek);
        tick = new Timer(TICK_MILLIS, event -> presenter.tick());
        add(top(), "span, growx, wrap");
        add(pictures(), "grow");
        add(readings(), "grow, wrap");
        add(line, "span, growx, h 90:120:130, wrap");
        add(transport(), "span, growx");
        name();
        connect(reallyDelete, onBack);
        keys();
    }

    private JPanel top() {
        JPanel top =
                new JPanel(new MigLayout("fillx, insets 0, gapy 4, hidemode 3", "[][160!][][][][grow, fill][]", ""));
        top.setOpaque(false);
        top.add(Labels.of("&Session", sessions));
        top.add(sessions, "growx");
        top.add(compare);
        top.add(usual);
        top.add(cancel);
        top.add(progress, "wmin 60");
        top.add(delete, "split 2");
        top.add(back, "wrap");
        top.add(facts, "span, growx, wmin 0, wrap");
        top.add(message, "span, growx, wmin 0");
        return top;
    }

    private JPanel pictures() {
        JPanel card = new Card("fill, insets 12", "[grow, fill]", "[grow, fill]");
        card.add(picture, "grow");
        return card;
    }

    private JPanel readings() {
        JPanel card =
                new Card("fill, insets 12, gapy 4", "[grow, fill, sg bars]16[grow, fill, sg bars]", "[grow, fill][][]");
        card.add(crop, "span, h 90:180:240, grow, wrap");
        card.add(looking, "span, growx 0, align center, wrap");
        card.add(state, "span, growx, wmin 0, hmin 34, wrap");
        card.add(Labels.sized("Read on that day", Font.BOLD, 0), "gaptop 4");
        card.add(Labels.sized("Read by the other model", Font.BOLD, 0), "wrap");
        card.add(then, "growx");
        card.add(now, "growx, wrap");
        card.add(agreement, "span, growx, wmin 0, hmin 34");
        return card;
    }

    private JPanel transport() {
        JPanel bar = new JPanel(new MigLayout("fillx, insets 0", "[][180!][grow, fill]", ""));
        bar.setOpaque(false);
        bar.add(play, "w 44!, h 32!");
        bar.add(place);
        bar.add(round, "wmin 0");
        return bar;
    }

    private void name() {
        sessions.setName("replaySessions");
        compare.setName("replayCompare");
        usual.setName("replayUsual");
        cancel.setName("replayCancel");
        delete.setName("replayDelete");
        back.setName("replayBack");
        play.setName("replayPlay");
        looking.setName("replayLooking");
        progress.setName("replayProgress");
        message.setName("replayMessage");
        place.setName("replayPlace");
        round.setName("replayRound");
        agreement.setName("replayAgreement");
        now.setName("replayNow");
        then.setName("replayThen");
        looking.setOpaque(false);
        looking.setToolTipText("A gray patch is slid over the face: red where hiding it lowers the answer (O)");
        play.setToolTipText("Play or hold (Space); ← and → move by a frame, with Ctrl by a round, Home and End");
        play.getAccessibleContext().setAccessibleName("Play or hold");
        compare.setToolTipText("Reads every recorded face with a model from a file");
        usual.setToolTipText("Reads every recorded face with the model that comes with Moodlab");
    }

    private void connect(BooleanSupplier reallyDelete, Runnable onBack) {
        sessions.addActionListener(event -> {
            Object chosen = sessions.getSelectedItem();
            if (!showing && chosen != null) {
                presenter.open((String) chosen);
            }
        });
        compare.addActionListener(event -> chooseModel());
        usual.addActionListener(event -> presenter.compare(Optional.empty()));
        cancel.addActionListener(event -> presenter.cancel());
        play.addActionListener(event -> presenter.playOrHold());
        looking.addActionListener(event -> presenter.looking(looking.isSelected()));
        back.addActionListener(event -> onBack.run());
        delete.addActionListener(event -> {
            if (reallyDelete.getAsBoolean()) {
                presenter.delete();
            }
        });
    }

    private void chooseModel() {
        JFileChooser chooser = new JFileChooser();
        chooser.setFileFilter(new FileNameExtensionFilter("Face models (zip)", "zip"));
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            File file = chooser.getSelectedFile();
            presenter.compare(Optional.of(file.toPath()));
        }
    }

    private void keys() {
        key(KeyEvent.VK_RIGHT, 0, () -> presenter.step(1));
        key(KeyEvent.VK_LEFT, 0, () -> presenter.step(-1));
        key(KeyEvent.VK_RIGHT, InputEvent.CTRL_DOWN_MASK, () -> presenter.round(1));
        key(KeyEvent.VK_LEFT, InputEvent.CTRL_DOWN_MASK, () -> presenter.round(-1));
        key(KeyEvent.VK_HOME, 0, () -> presenter.seek(0));
        key(KeyEvent.VK_END, 0, () -> presenter.seek(Integer.MAX_VALUE));
        key(KeyEvent.VK_SPACE, 0, presenter::playOrHold);
        key(KeyEvent.VK_O, 0, looking::doClick);
        key(KeyEvent.VK_ESCAPE, 0, back::doClick);
    }

    private void key(int code, int modifiers, Runnable action) {
        String name = code + "/" + modifiers;
        getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(code, modifiers), name);
        getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** The page comes up. */
    void enter() {
        tick.start();
        presenter.look();
        line.requestFocusInWindow();
    }

    /** The page is left. */
    void leave() {
        tick.stop();
        presenter.close();
    }

    /** Compares with the model in that file, as if it had been chosen. */
    void compareWith(Path file) {
        presenter.compare(Optional.of(file));
    }

    ReplayPresenter presenter() {
        return presenter;
    }

    private void show(ReplayState shown) {
        showing = true;
        showSessions(shown);
        Optional<Reel> reel = shown.reel();
        boolean open = reel.isPresent();
        boolean running = shown.comparison().filter(Comparison::running).isPresent();
        facts.setText(reel.map(Reel::facts).orElse(" "));
        message.setText(shown.message());
        message.setToolTipText(shown.message());
        message.setVisible(!shown.message().isEmpty());
        compare.setEnabled(open && !running);
        usual.setEnabled(open && !running);
        cancel.setVisible(shown.comparison().isPresent());
        cancel.setText(running ? "Cancel" : "End comparison");
        progress.setVisible(running);
        progress.setValue((int)
                Math.round(PERCENT * shown.comparison().map(Comparison::done).orElse(0.0)));
        delete.setEnabled(open);
        play.setEnabled(open);
        play.setIcon(shown.playing() ? Glyph.pause(18) : Glyph.play(18));
        looking.setSelected(shown.looking());
        agreement.setText(shown.comparison().map(ReplayPage::words).orElse("None is chosen."));
        line.show(
                reel,
                shown.comparison().map(Comparison::valence),
                shown.still().map(Still::row).orElse(0));
        showStill(shown);
        showing = false;
    }

    private void showSessions(ReplayState shown) {
        List<String> listed = shown.sessions();
        boolean same = sessions.getItemCount() == listed.size()
                && java.util.stream.IntStream.range(0, listed.size())
                        .allMatch(i -> listed.get(i).equals(sessions.getItemAt(i)));
        if (!same) {
            sessions.removeAllItems();
            listed.forEach(sessions::addItem);
        }
        sessions.setEnabled(!listed.isEmpty());
        sessions.setSelectedItem(shown.reel().map(Reel::session).orElse(null));
    }

    private void showStill(ReplayState shown) {
        Optional<Still> still = shown.still();
        picture.show(still.flatMap(painter::picture));
        crop.show(still.flatMap(at -> at.frame().crop()), still.flatMap(Still::heat));
        then.show(still.flatMap(Still::then));
        now.show(still.flatMap(Still::now));
        place.setText(
                still.flatMap(at -> shown.reel().map(reel -> place(at, reel))).orElse(" "));
        round.setText(still.flatMap(at -> shown.reel().flatMap(reel -> reel.round(at.row())))
                .map(RoundMark::text)
                .orElse("Before the first round"));
        state.setText(still.map(StillText::of).orElse(" "));
    }

    private static String place(Still still, Reel reel) {
        return TimeLine.clock(reel.seconds().at(still.row())) + "  frame " + (still.row() + 1) + " of " + reel.size();
    }

    private static String words(Comparison comparison) {
        String words = comparison.running()
                ? "Reading with " + comparison.name() + " …"
                : comparison.name() + ": " + comparison.words();
        return "<html>" + words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
