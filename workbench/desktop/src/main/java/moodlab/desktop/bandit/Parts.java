package moodlab.desktop.bandit;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Rows, labels and buttons as these pages have them; {@code &} stands before a mnemonic. */
final class Parts {

    private Parts() {}

    static JPanel row(String columns) {
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, hidemode 3", columns, ""));
        row.setOpaque(false);
        return row;
    }

    static JButton button(String name, String text, Runnable action) {
        JButton button = new JButton(text.replace("&", ""));
        button.setMnemonic(text.charAt(text.indexOf('&') + 1));
        button.setName(name);
        button.addActionListener(event -> action.run());
        return button;
    }

    static JLabel label(String text, JComponent field) {
        JLabel label = new JLabel(text.replace("&", ""));
        int mark = text.indexOf('&');
        label.setDisplayedMnemonic(text.charAt(mark + 1));
        label.setDisplayedMnemonicIndex(mark);
        label.setLabelFor(field);
        return label;
    }

    /** Lets a label break its lines; what looks like a tag in the text is text. */
    static String html(String text) {
        return text.isEmpty() ? " " : "<html>" + text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
