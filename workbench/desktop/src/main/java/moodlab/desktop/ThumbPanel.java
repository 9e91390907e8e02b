package moodlab.desktop;

import java.awt.Color;
import java.awt.Font;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import moodlab.desktop.presenter.SessionState;
import moodlab.desktop.presenter.ShownRound;
import moodlab.desktop.presenter.ShownThumb;
import moodlab.desktop.widget.Glyph;
import moodlab.desktop.widget.Inks;
import moodlab.domain.round.Thumb;
import net.miginfocom.swing.MigLayout;

/** The listener's answer: two large buttons, and taking it back while that counts. */
final class ThumbPanel extends JPanel {

    private final JButton up = button("thumbUp", "Suits me", Glyph.thumbUp(30), "This song suits me now (U or +)");
    private final JButton down =
            button("thumbDown", "Does not suit me", Glyph.thumbDown(30), "This song does not suit me now (D or −)");
    private final JButton undo = new JButton(" ");
    private final Labels.Tinted message = (Labels.Tinted) Labels.sized(" ", Font.PLAIN, 1);

    ThumbPanel(Consumer<Command> commands) {
        super(new MigLayout("fillx, insets 0, gapy 6", "[grow, fill, sg thumb][grow, fill, sg thumb]", ""));
        setOpaque(false);
        add(up, "h 54!");
        add(down, "h 54!, wrap");
        add(message, "span, split 2, growx, wmin 0, h 30!");
        add(undo, "h 30!");
        undo.setName("undo");
        undo.setToolTipText("Take the thumb back (Z or Ctrl+Z); counts for five seconds");
        message.setName("message");
        up.addActionListener(event -> commands.accept(Command.THUMB_UP));
        down.addActionListener(event -> commands.accept(Command.THUMB_DOWN));
        undo.addActionListener(event -> commands.accept(Command.UNDO));
    }

    private static JButton button(String name, String text, Glyph glyph, String tip) {
        JButton button = new JButton(text, glyph);
        button.setName(name);
        button.setToolTipText(tip);
        button.setIconTextGap(12);
        button.getAccessibleContext().setAccessibleName(tip);
        return button;
    }

    void show(SessionState state) {
        ShownThumb thumb = state.thumb();
        boolean thisRound = state.round().map(ShownRound::sequence).orElse(0) == thumb.sequence();
        boolean stands = thisRound && thumb.step() == ShownThumb.Step.TAKEN;
        mark(up, stands && thumb.thumb().equals(Optional.of(Thumb.UP)), Inks.good());
        mark(down, stands && thumb.thumb().equals(Optional.of(Thumb.DOWN)), Inks.warning());
        up.setEnabled(state.answerable());
        down.setEnabled(state.answerable());
        message.setText(state.message());
        undo.setVisible(thumb.undoable());
        undo.setText("Take back (" + (int) Math.ceil(thumb.undoSeconds()) + " s)");
    }

    private static void mark(JButton button, boolean taken, Color color) {
        button.setBackground(taken ? Inks.mix(color, Inks.ground(), 0.28) : null);
        button.setForeground(taken ? color : null);
    }

    JLabel message() {
        return message;
    }
}
