package moodlab.desktop;

import java.awt.Color;
import java.awt.Font;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import moodlab.desktop.widget.Inks;

/** Makes labels of one kind look alike, in light and in dark. */
final class Labels {

    private Labels() {}

    /** A label for a field; {@code &} stands before the mnemonic. */
    static JLabel of(String text, JComponent field) {
        JLabel label = new JLabel(text.replace("&", ""));
        int mark = text.indexOf('&');
        if (mark >= 0) {
            label.setDisplayedMnemonic(text.charAt(mark + 1));
            label.setDisplayedMnemonicIndex(mark);
        }
        label.setLabelFor(field);
        return label;
    }

    /** Sets a button's text and mnemonic, which {@code &} stands before. */
    static <B extends AbstractButton> B mnemonic(B button, String text) {
        button.setText(text.replace("&", ""));
        button.setMnemonic(text.charAt(text.indexOf('&') + 1));
        return button;
    }

    /** Larger or smaller than the look's own size, by that many points. */
    static JLabel sized(String text, int style, float more) {
        return new Tinted(text, style, more, Inks::text);
    }

    /** For what matters less. */
    static JLabel muted(String text) {
        return new Tinted(text, Font.PLAIN, 0, Inks::muted);
    }

    /** A label that keeps its size and colour when the look changes. */
    static final class Tinted extends JLabel {

        private final int style;
        private final float more;
        private transient Supplier<Color> ink;

        Tinted(String text, int style, float more, Supplier<Color> ink) {
            super(text);
            this.style = style;
            this.more = more;
            this.ink = ink;
            dress();
        }

        void ink(Supplier<Color> now) {
            ink = now;
            dress();
        }

        @Override
        public void updateUI() {
            super.updateUI();
            dress();
        }

        private void dress() {
            if (ink != null) {
                Font font = javax.swing.UIManager.getFont("Label.font");
                setFont(font.deriveFont(style, font.getSize2D() + more));
                setForeground(ink.get());
            }
        }
    }
}
