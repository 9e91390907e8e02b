package moodlab.desktop.bandit;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Locale;
import javax.swing.JComponent;
import moodlab.desktop.widget.Inks;

/** Which colour is which mean reward. */
final class HeatLegend extends JComponent {

    private static final int STRIP = 160;

    private double least;
    private double most = 1;

    HeatLegend() {
        setName("heatLegend");
        setPreferredSize(new Dimension(320, 18));
        setToolTipText("The colour tells the mean reward; the palest is the highest.");
    }

    void show(double low, double high) {
        least = low;
        most = high;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D pen = Inks.smooth(graphics);
        String from = String.format(Locale.ROOT, "mean reward %.2f", least);
        int base = (getHeight() + pen.getFontMetrics().getAscent()) / 2 - 1;
        int left = pen.getFontMetrics().stringWidth(from) + 8;
        pen.setColor(Inks.muted());
        pen.drawString(from, 0, base);
        for (int i = 0; i < STRIP; i++) {
            pen.setColor(Paints.heat(i / (STRIP - 1.0)));
            pen.fillRect(left + i, 3, 1, getHeight() - 6);
        }
        pen.setColor(Inks.muted());
        pen.drawString(String.format(Locale.ROOT, "%.2f", most), left + STRIP + 8, base);
        pen.dispose();
    }
}
