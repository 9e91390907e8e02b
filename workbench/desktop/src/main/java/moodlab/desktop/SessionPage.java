package moodlab.desktop;

import java.awt.Image;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import moodlab.desktop.presenter.PreviewState;
import moodlab.desktop.presenter.RecordingControl;
import moodlab.desktop.presenter.SessionFacts;
import moodlab.desktop.presenter.SessionState;
import moodlab.desktop.presenter.ShownRound;
import moodlab.desktop.presenter.TransportState;
import moodlab.desktop.presenter.mood.MoodState;
import net.miginfocom.swing.MigLayout;

/** A session while it runs. */
final class SessionPage extends JPanel {

    private final PreviewPanel preview;
    private final TransportPanel transport;
    private final ThumbPanel thumbs;
    private final SongListPanel songs = new SongListPanel();
    private final HistoryPanel history = new HistoryPanel();
    private final RecordingBadge badge;
    private final JLabel upNext = Labels.muted("");
    private final JLabel facts = Labels.muted(" ");
    private final JButton end = Labels.mnemonic(new JButton(), "&End session");

    SessionPage(SessionControls controls, RecordingBadge badge) {
        super(new MigLayout(
                "fill, insets 12, gap 10", "[270!, fill][grow, fill]", "[][grow, fill][150:170:200, fill]"));
        setName("sessionPage");
        this.badge = badge;
        add(badge, "dock north, gapx 12 12, gapy 8 0");
        preview = new PreviewPanel(controls.report());
        transport = new TransportPanel(controls);
        thumbs = new ThumbPanel(controls.command());
        add(preview, "spany 3, grow");
        add(top(), "growx, wrap");
        add(songs, "grow, wrap");
        add(history, "grow");
        songs.onPick(controls.pick());
        end.setName("end");
        end.setToolTipText("End the session (Esc)");
        end.addActionListener(event -> controls.command().accept(Command.END));
    }

    private JPanel top() {
        JPanel top = new JPanel(new MigLayout("fillx, insets 0, gapy 8", "[grow, fill][]", ""));
        top.setOpaque(false);
        facts.setName("facts");
        top.add(facts, "wmin 0");
        top.add(end, "wrap");
        top.add(transport, "span, growx, wrap");
        top.add(thumbs, "span, growx, wrap");
        upNext.setName("upNext");
        upNext.setVisible(false);
        top.add(upNext, "span, growx, wmin 0, hidemode 3");
        return top;
    }

    void show(SessionFacts opened, String participant) {
        String notes = opened.notes().isEmpty() ? "" : " · " + opened.notes().size() + " songs were passed over";
        String calibrated = opened.calibration().isEmpty() ? "" : " · " + opened.calibration();
        facts.setText("Session " + opened.name() + " · " + participant + calibrated + notes);
        facts.setToolTipText(opened.notes().isEmpty() ? null : lines(opened));
    }

    private static String lines(SessionFacts facts) {
        String all = String.join("\n", facts.notes()).replace("&", "&amp;").replace("<", "&lt;");
        return "<html>" + all.replace("\n", "<br>");
    }

    /** Video is recorded. */
    void watch(RecordingControl recording) {
        badge.watch(recording);
    }

    void show(SessionState state) {
        thumbs.show(state);
        transport.skippable(state.skippable());
        state.round().ifPresent(songs::show);
        upNext.setText(
                state.round().filter(ShownRound::pickable).isPresent()
                        ? "Up next: the song that you choose from the list."
                        : "Up next: not known yet. It is chosen by your face and your answers when this song is over or you press Next.");
        transport.show(state.round().flatMap(ShownRound::playing));
        preview.aim(state.round().flatMap(ShownRound::target));
        history.show(state.history());
    }

    void show(TransportState state) {
        transport.show(state);
    }

    void show(PreviewState state) {
        preview.show(state);
    }

    void show(MoodState state) {
        preview.show(state);
    }

    /** Says what plays next, as far as that is known, or hides it. */
    void upNext() {
        upNext.setVisible(!upNext.isVisible());
        revalidate();
    }

    void askMood() {
        preview.askMood();
    }

    void show(Optional<Image> picture) {
        preview.show(picture);
    }
}
