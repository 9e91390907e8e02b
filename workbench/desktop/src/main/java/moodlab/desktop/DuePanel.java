package moodlab.desktop;

import java.awt.Font;
import javax.swing.JButton;
import javax.swing.JLabel;

/** Says that people's data have been kept long enough, and leads to whose; hidden where none have. */
final class DuePanel extends Card {

    private final JLabel words = Labels.sized("", Font.BOLD, 0);

    /** @param whose leads to who they are */
    DuePanel(Runnable whose) {
        super("fillx, insets 10 24 10 24, gapy 0", "[grow, fill][]", "");
        setName("due");
        words.setName("dueWords");
        JButton button = Labels.mnemonic(new JButton(), "Show &whose…");
        button.setName("dueWhose");
        button.setToolTipText("The admin panel's table of data that are due");
        button.addActionListener(event -> whose.run());
        add(words);
        add(button, "spany 2, h 32!, aligny center, wrap");
        add(Labels.muted("Nothing is deleted by itself: erase them there, or keep them longer."));
        show(0);
    }

    void show(int people) {
        words.setText(
                people == 1
                        ? "The data of one person have been kept for as long as they were to be"
                        : "The data of " + people + " people have been kept for as long as they were to be");
        setVisible(people > 0);
    }
}
