package moodlab.desktop.widget;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JPanel;
import javax.swing.UIManager;

/** What the colours of a song's picture mean. */
public final class MoodLegend extends JPanel {

    private static final String TITLE = "Heard in the song:";
    private static final int SQUARE = 9;
    private static final int GAP = 12;

    /** One line of words. */
    public MoodLegend() {
        setName("moodLegend");
        setOpaque(false);
        getAccessibleContext().setAccessibleName("The colours of the moods heard in the song: happy, tense, sad, calm");
        setToolTipText("What a model hears in each 12 seconds of the song; greyer where it is less sure.");
    }

    private FontMetrics metrics() {
        java.awt.Font font = UIManager.getFont("Label.font");
        return getFontMetrics(font.deriveFont(font.getSize2D() - 1.5f));
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics metrics = metrics();
        int width = metrics.stringWidth(TITLE) + 4;
        for (int i = 0; i < QuadrantInks.count(); i++) {
            width += GAP + SQUARE + 4 + metrics.stringWidth(QuadrantInks.word(i));
        }
        return new Dimension(width, metrics.getHeight());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D pen = Inks.smooth(graphics);
        FontMetrics metrics = metrics();
        pen.setFont(metrics.getFont());
        int base = metrics.getAscent();
        int x = 0;
        pen.setColor(Inks.muted());
        pen.drawString(TITLE, x, base);
        x += metrics.stringWidth(TITLE);
        for (int i = 0; i < QuadrantInks.count(); i++) {
            x += GAP;
            pen.setColor(QuadrantInks.of(i));
            pen.fillRoundRect(x, base - SQUARE + 1, SQUARE, SQUARE, 3, 3);
            x += SQUARE + 4;
            pen.setColor(Inks.muted());
            pen.drawString(QuadrantInks.word(i), x, base);
            x += metrics.stringWidth(QuadrantInks.word(i));
        }
        pen.dispose();
    }
}
