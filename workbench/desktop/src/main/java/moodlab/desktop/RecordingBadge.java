package moodlab.desktop;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.Timer;
import moodlab.desktop.presenter.RecordingControl;
import moodlab.desktop.widget.Inks;
import net.miginfocom.swing.MigLayout;

/** Says whether video is recorded: a red bar that cannot be missed while it is, a quiet line while it is not. */
final class RecordingBadge extends JPanel {

    private static final Color RED = new Color(0xB3261E);
    private static final int LOOK_EVERY_MILLIS = 500;
    private static final String FEATURES = "Features only: what is read is kept, no picture is.";

    private final Labels.Tinted text = new Labels.Tinted(FEATURES, Font.PLAIN, 0, Inks::muted);
    private final JButton stop = Labels.mnemonic(new JButton(), "Stop &recording");
    private final Timer look = new Timer(LOOK_EVERY_MILLIS, event -> refresh());
    private final transient Executor handling;
    private transient Optional<RecordingControl> control = Optional.empty();
    private boolean running;

    /** @param handling ends the recording, which may wait for the disk */
    RecordingBadge(Executor handling) {
        super(new MigLayout("fillx, insets 5 12 5 12, hidemode 3", "[grow, fill][]", "[26!]"));
        setOpaque(false);
        setName("recordingBadge");
        text.setName("recording");
        stop.setName("stopRecording");
        stop.setToolTipText("The session goes on; from now on only what is read is kept");
        stop.setVisible(false);
        this.handling = handling;
        stop.addActionListener(event -> stop());
        add(text, "wmin 0");
        add(stop);
    }

    /** From now on shows how that recording stands. */
    void watch(RecordingControl recording) {
        control = Optional.of(recording);
        refresh();
        look.start();
    }

    /** Ends the recording; the session goes on. */
    void stop() {
        stop.setEnabled(false);
        control.ifPresent(to -> handling.execute(to::stop));
    }

    /** Looks no more. */
    void clear() {
        look.stop();
    }

    private void refresh() {
        RecordingControl.News news = control.orElseThrow().now();
        running = news.running();
        stop.setVisible(running);
        text.setText(words(news));
        text.ink(running ? () -> Color.WHITE : news.trouble().isEmpty() ? Inks::muted : Inks::bad);
        text.setFont(text.getFont().deriveFont(running ? Font.BOLD : Font.PLAIN));
        text.setToolTipText(news.trouble().isEmpty() ? null : news.trouble());
        getAccessibleContext().setAccessibleName(text.getText());
        if (!running) {
            look.stop();
        }
        repaint();
    }

    private static String words(RecordingControl.News news) {
        if (news.running()) {
            String dropped = news.dropped() == 0
                    ? ""
                    : String.format(Locale.ROOT, ", %d pictures left out: the disk is too slow", news.dropped());
            return "●  RECORDING VIDEO of your face: " + news.frames() + " frames" + dropped;
        }
        return news.trouble().isEmpty() ? "The recording has ended. " + FEATURES : news.trouble();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (running) {
            Graphics2D pen = Inks.smooth(graphics);
            pen.setColor(RED);
            pen.fillRoundRect(0, 0, getWidth(), getHeight(), 14, 14);
            pen.dispose();
        }
        super.paintComponent(graphics);
    }
}
