package moodlab.desktop.widget;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Optional;
import javax.swing.JPanel;
import moodlab.emotion.person.Calibration;

/** How many of the posed seconds were read as asked, before and with the correction. */
public final class AgreementBars extends JPanel {

    private static final int ROW = 40;
    private static final int BAR = 16;

    private transient Optional<Calibration> shown = Optional.empty();

    public AgreementBars() {
        setOpaque(false);
        setName("agreementBars");
        setPreferredSize(new Dimension(320, 2 * ROW));
        setMinimumSize(new Dimension(200, 2 * ROW));
        getAccessibleContext().setAccessibleName("Seconds that were read as asked, before and after");
    }

    public void show(Calibration calibration) {
        shown = Optional.of(calibration);
        getAccessibleContext()
                .setAccessibleDescription(
                        "before " + percent(calibration.before().share()) + ", after "
                                + percent(calibration.after().share()));
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        shown.ifPresent(calibration -> {
            row(pen, 0, "as it is read", calibration.before().share(), false);
            row(pen, ROW, "with your correction", calibration.after().share(), true);
        });
        pen.dispose();
    }

    private void row(Graphics2D pen, int top, String name, double share, boolean accent) {
        FontMetrics metrics = pen.getFontMetrics();
        int width = getWidth() - metrics.stringWidth("100 %") - 10;
        int base = top + metrics.getAscent();
        pen.setColor(Inks.muted());
        pen.drawString(name, 0, base);
        pen.setColor(Inks.faint());
        pen.fillRoundRect(0, base + 5, width, BAR, 8, 8);
        pen.setColor(accent ? Inks.accent() : Inks.muted());
        pen.fillRoundRect(0, base + 5, (int) Math.round(width * share), BAR, 8, 8);
        pen.setColor(Inks.text());
        pen.drawString(percent(share), width + 8, base + 5 + BAR - 3);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
