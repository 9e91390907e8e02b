package moodlab.desktop;

import java.awt.CardLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The window's pages, one over the other, known by their names; one of them is seen. */
final class Pages extends JPanel {

    private final CardLayout cards = new CardLayout();

    Pages() {
        setLayout(cards);
    }

    /** Takes a page in, unseen. */
    void hold(JComponent page) {
        add(page, page.getName());
    }

    /** Shows a page. The focus comes along: what had it on the page before would go on taking keys that nobody means for it. */
    void turnTo(JComponent page) {
        boolean other = !page.isVisible();
        cards.show(this, page.getName());
        if (other) {
            page.requestFocusInWindow();
        }
    }

    /** Shows a page on which Enter means nothing. */
    void turnToPlain(JComponent page) {
        getRootPane().setDefaultButton(null);
        turnTo(page);
    }
}
