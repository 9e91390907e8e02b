package moodlab.desktop.people;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import moodlab.desktop.widget.Inks;
import net.miginfocom.swing.MigLayout;

/** A form on a ground of its own: a title, sentences, fields with labels, buttons, and a line for news. */
final class Sheet extends JPanel {

    private static final int ARC = 14;
    private static final String SENTENCE = "span, growx, w 200:560, wrap";

    private final JLabel news = new JLabel(" ");

    Sheet(String name) {
        super(new MigLayout("insets 24 32 24 32, gapy 8, hidemode 3, w 640!", "[right]12[grow, fill]", ""));
        setOpaque(false);
        news.setName(name + "News");
    }

    Sheet title(String text) {
        JLabel title = new JLabel(text);
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() + 8));
        add(title, "span, align left, wrap 10");
        return this;
    }

    Sheet say(String text) {
        add(new JLabel(html(text)), SENTENCE);
        return this;
    }

    /** {@code &} stands before the mnemonic. */
    Sheet field(String label, JComponent field) {
        JLabel words = new JLabel(label.replace("&", ""));
        int mark = label.indexOf('&');
        words.setDisplayedMnemonic(label.charAt(mark + 1));
        words.setDisplayedMnemonicIndex(mark);
        words.setLabelFor(field);
        add(words, "aligny top, gaptop 4");
        add(field, "wmin 0, wrap");
        return this;
    }

    /** Over the whole width. */
    Sheet wide(JComponent component) {
        add(component, SENTENCE);
        return this;
    }

    Sheet buttons(AbstractButton... buttons) {
        JPanel row = new JPanel(new MigLayout("insets 0, gapx 8"));
        row.setOpaque(false);
        for (AbstractButton button : buttons) {
            row.add(button, "h 34!");
        }
        add(row, "skip 1, gaptop 10");
        add(news, "newline, span, growx, w 200:560");
        return this;
    }

    /** A sentence on what was done, or on what went wrong; empty for neither. */
    void news(String done, String problem) {
        boolean wrong = !problem.isEmpty();
        news.setForeground(wrong ? Inks.bad() : Inks.good());
        news.setText(html(wrong ? problem : done));
    }

    static JButton button(String name, String text, Runnable action) {
        JButton button = new JButton(text.replace("&", ""));
        button.setMnemonic(text.charAt(text.indexOf('&') + 1));
        button.setName(name);
        button.addActionListener(event -> action.run());
        return button;
    }

    static JPasswordField secret(String name) {
        JPasswordField field = new JPasswordField();
        field.setName(name);
        return field;
    }

    /** Lets a label break its lines; what looks like a tag in the text is text. */
    static String html(String text) {
        return text.isEmpty() ? " " : "<html>" + text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D pen = Inks.smooth(graphics);
        pen.setColor(Inks.card());
        pen.fillRoundRect(0, 0, getWidth(), getHeight(), ARC, ARC);
        pen.dispose();
        super.paintComponent(graphics);
    }
}
