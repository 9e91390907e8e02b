package moodlab.desktop;

import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JPanel;
import moodlab.desktop.widget.Inks;
import net.miginfocom.swing.MigLayout;

/** A panel with a ground of its own and round corners. */
class Card extends JPanel {

    private static final int ARC = 14;

    Card(String layout, String columns, String rows) {
        super(new MigLayout(layout, columns, rows));
        setOpaque(false);
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
