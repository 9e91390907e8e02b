package moodlab.desktop;

import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSlider;
import moodlab.desktop.presenter.RankedSong;
import moodlab.desktop.presenter.TransportState;
import moodlab.desktop.widget.Glyph;
import moodlab.desktop.widget.MoodLegend;
import moodlab.desktop.widget.WaveBar;

/** What plays, what it looks like, and its handles: play and pause, next, place in the song, speed, mute, volume. */
final class TransportPanel extends Card {

    private final JLabel title = Labels.sized(" ", Font.BOLD, 5);
    private final JLabel artist = Labels.muted(" ");
    private final JButton pause = new JButton(Glyph.pause(18));
    private final JButton previous = new JButton(Glyph.previous(14));
    private final JButton next = new JButton("Next", Glyph.next(14));
    private final JButton speed = new JButton("1×");
    private final JButton mute = new JButton(Glyph.sound(16));
    private final WaveBar seek;
    private final MoodLegend legend = new MoodLegend();
    private final JLabel note = Labels.muted(" ");
    private final JSlider volume = new JSlider(0, 100, 80);
    private final JLabel elapsed = Labels.muted("0:00");
    private final JLabel remaining = Labels.muted("0:00");
    private boolean showing;

    TransportPanel(SessionControls controls) {
        super("fillx, insets 10 14 8 14, gapy 4, hidemode 3", "[][][][grow, fill][][][90!]", "");
        seek = new WaveBar(controls.seek());
        add(title, "span, growx, wmin 0, wrap");
        add(artist, "span, growx, wmin 0, wrap");
        add(seek, "span, growx, h 34:46:46, wrap");
        add(elapsed, "span, split 5, w 40!");
        add(legend, "gapleft 6");
        add(new JLabel(), "growx, pushx");
        add(note, "wmin 0");
        add(remaining, "gapleft 10, wrap");
        add(previous, "w 44!, h 34!");
        add(pause, "w 44!, h 34!");
        add(next, "h 34!");
        add(new JLabel(), "growx");
        add(speed, "h 34!, w 58!");
        add(mute, "h 34!, w 44!");
        add(volume, "w 90!");
        describe(pause, "pause", "Pause or go on (Space)");
        describe(next, "next", "Next song (N)");
        describe(previous, "previous", controls.previous());
        describe(volume, "volume", "Volume");
        describe(mute, "mute", "Mute, and back (M)");
        describe(speed, "speed", "Speed at the same pitch: [ slower, ] faster, click or = for the song's own");
        title.setName("nowPlaying");
        note.setName("transportNote");
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
        previous.addActionListener(event -> controls.command().accept(Command.BEGINNING));
        next.addActionListener(event -> controls.command().accept(Command.NEXT));
        mute.addActionListener(event -> controls.command().accept(Command.MUTE));
        speed.addActionListener(event -> controls.command().accept(Command.OWN_SPEED));
        volume.addChangeListener(event -> {
            if (!showing) {
                controls.volume().accept(volume.getValue() / 100.0);
            }
        });
    }

    void show(String song, String about) {
        title.setText(song);
        artist.setText(about.isBlank() ? " " : about);
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
        previous.setEnabled(state.enabled());
        seek.show(state);
        legend.setVisible(state.wave().filter(wave -> !wave.moods().isEmpty()).isPresent());
        note.setText(state.progress().note());
        note.setToolTipText(
                state.progress().note().isEmpty() ? null : state.progress().note());
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
