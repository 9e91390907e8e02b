package moodlab.desktop;

import java.time.Duration;
import java.util.OptionalDouble;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JRadioButtonMenuItem;
import moodlab.music.PlayStyle;

/** How songs are levelled and follow each other; fixed while a session runs, for its log has it. */
final class PlaybackMenu extends JMenu {

    private static final int[] FADES = {0, 2, 4, 8};

    private final transient Listening listening;

    PlaybackMenu(Listening listening) {
        this.listening = listening;
        Labels.mnemonic(this, "&Playback");
        setName("menuPlayback");
        PlayStyle style = listening.style();
        JCheckBoxMenuItem level = new JCheckBoxMenuItem("All songs equally loud (−18 LUFS)");
        level.setName("menuLevel");
        level.setMnemonic('l');
        level.setSelected(style.target().isPresent());
        level.addActionListener(event -> level(level.isSelected()));
        add(level);
        addSeparator();
        ButtonGroup group = new ButtonGroup();
        for (int seconds : FADES) {
            JRadioButtonMenuItem fade =
                    new JRadioButtonMenuItem(seconds == 0 ? "Without a gap" : "Cross-fade of " + seconds + " seconds");
            fade.setName("menuFade" + seconds);
            fade.setSelected(style.crossFade().equals(Duration.ofSeconds(seconds)));
            fade.addActionListener(event -> fade(seconds));
            group.add(fade);
            add(fade);
        }
    }

    private void level(boolean on) {
        OptionalDouble target = on ? OptionalDouble.of(PlayStyle.USUAL_TARGET) : OptionalDouble.empty();
        listening.style(new PlayStyle(target, listening.style().crossFade()));
    }

    private void fade(int seconds) {
        listening.style(new PlayStyle(listening.style().target(), Duration.ofSeconds(seconds)));
    }
}
