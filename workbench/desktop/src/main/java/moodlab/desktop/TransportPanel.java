package moodlab.desktop;

import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.plaf.basic.BasicSliderUI;
import moodlab.desktop.presenter.RankedSong;
import moodlab.desktop.presenter.TransportState;
import moodlab.desktop.widget.Glyph;

/** What plays, and its handles: play and pause, next, place in the song, speed, mute, volume. */
final class TransportPanel extends Card {

    private static final int STEPS = 1_000;

    private final JLabel title = Labels.sized(" ", Font.BOLD, 5);
    private final JLabel artist = Labels.muted(" ");
    private final JButton pause = new JButton(Glyph.pause(18));
    private final JButton next = new JButton("Next", Glyph.next(14));
    private final JButton speed = new JButton("1×");
    private final JButton mute = new JButton(Glyph.sound(16));
    private final JSlider seek = new JSlider(0, STEPS, 0);
    private final JSlider volume = new JSlider(0, 100, 80);
    private final JLabel elapsed = Labels.muted("0:00");
    private final JLabel remaining = Labels.muted("0:00");
    private boolean showing;

    TransportPanel(SessionControls controls) {
        super("fillx, insets 12 14 10 14, gapy 6, hidemode 3", "[][][grow, fill][][][][][90!]", "");
        add(title, "span, growx, wmin 0, wrap");
        add(artist, "span, growx, wmin 0, wrap");
        add(pause, "w 44!, h 34!");
        add(elapsed, "gapleft 6");
        add(seek, "growx");
        add(remaining);
        add(next, "h 34!, gapleft 6");
        add(speed, "h 34!, w 58!");
        add(mute, "h 34!, w 44!");
        add(volume, "w 90!");
        describe(pause, "pause", "Pause or go on (Space)");
        describe(next, "next", "Next song (N)");
        describe(seek, "seek", "Place in the song (← and → move by 5 seconds)");
        describe(volume, "volume", "Volume");
        describe(mute, "mute", "Mute, and back (M)");
        describe(speed, "speed", "Speed at the same pitch: [ slower, ] faster, click or = for the song's own");
        title.setName("nowPlaying");
        elapsed.setName("elapsed");
        remaining.setName("remaining");
        connect(controls);
    }

    private static void describe(javax.swing.JComponent component, String name, String tip) {
        component.setName(name);
        component.setToolTipText(tip);
        component.getAccessibleContext().setAccessibleName(tip);
    }

    private void connect(SessionControls controls) {
        pause.addActionListener(event -> controls.command().accept(Command.PAUSE));
        next.addActionListener(event -> controls.command().accept(Command.NEXT));
        mute.addActionListener(event -> controls.command().accept(Command.MUTE));
        speed.addActionListener(event -> controls.command().accept(Command.OWN_SPEED));
        volume.addChangeListener(event -> {
            if (!showing) {
                controls.volume().accept(volume.getValue() / 100.0);
            }
        });
        seek.addChangeListener(event -> {
            if (!showing && !seek.getValueIsAdjusting()) {
                controls.seek().accept((double) seek.getValue() / STEPS);
            }
        });
        jumpWhereClicked();
    }

    /** A click on the track means that place, not a step towards it. */
    private void jumpWhereClicked() {
        seek.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                if (seek.isEnabled() && seek.getUI() instanceof BasicSliderUI ui) {
                    seek.setValue(ui.valueForXPosition(event.getX()));
                }
            }
        });
    }

    /** Names the song; empty where none plays. */
    void show(Optional<RankedSong> song) {
        title.setText(song.map(RankedSong::title).orElse("Nothing plays yet"));
        artist.setText(song.map(now -> (now.artist().isBlank() ? "" : now.artist() + " · ") + now.mood())
                .orElse(" "));
    }

    void show(TransportState state) {
        showing = true;
        pause.setIcon(state.paused() ? Glyph.play(18) : Glyph.pause(18));
        pause.setEnabled(state.enabled());
        seek.setEnabled(state.enabled());
        if (!seek.getValueIsAdjusting()) {
            seek.setValue((int) Math.round(state.share() * STEPS));
        }
        volume.setValue((int) Math.round(state.manner().volume() * 100));
        mute.setIcon(state.manner().muted() ? Glyph.muted(16) : Glyph.sound(16));
        speed.setText(
                new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                                .format(state.manner().speed()) + "×");
        volume.setToolTipText(state.audible() ? "Volume" : "There is no sound device: the song runs in silence");
        volume.setEnabled(state.audible());
        elapsed.setText(clock(state.position()));
        remaining.setText("−" + clock(state.remaining()) + (state.audible() ? "" : " (silent)"));
        showing = false;
    }

    /** Whether the next round can be asked for. */
    void skippable(boolean now) {
        next.setEnabled(now);
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
