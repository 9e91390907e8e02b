package moodlab.desktop.library;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import moodlab.desktop.widget.Inks;
import moodlab.domain.Affect;

/** The axes of the valence–arousal plane with their ends in words. */
final class ScatterAxes {

    private static final int BELOW = 15;
    private static final int WORDS_BELOW = 32;
    private static final int WORDS_BEFORE = 34;

    private final Graphics2D pen;
    private final FontMetrics metrics;
    private final Rectangle2D field;

    private ScatterAxes(Graphics2D pen, Rectangle2D field) {
        this.pen = pen;
        this.metrics = pen.getFontMetrics();
        this.field = field;
    }

    static void paint(Graphics2D pen, ScatterPlan plan, Rectangle2D field, Font font) {
        Graphics2D own = (Graphics2D) pen.create();
        own.setFont(font.deriveFont(font.getSize2D() - 2));
        ScatterAxes axes = new ScatterAxes(own, field);
        for (int half = -2; half <= 2; half++) {
            axes.line(half, plan.point(new Affect(half / 2.0, -half / 2.0)));
        }
        axes.words();
        own.dispose();
    }

    private void line(int half, Point2D at) {
        pen.setColor(half == 0 ? Inks.mix(Inks.text(), Inks.ground(), 0.35) : Inks.faint());
        pen.draw(new Line2D.Double(at.getX(), field.getMinY(), at.getX(), field.getMaxY()));
        pen.draw(new Line2D.Double(field.getMinX(), at.getY(), field.getMaxX(), at.getY()));
        pen.setColor(Inks.muted());
        text(tick(half), at.getX() - metrics.stringWidth(tick(half)) / 2.0, field.getMaxY() + BELOW);
        text(tick(-half), field.getMinX() - 6 - metrics.stringWidth(tick(-half)), at.getY() + 4);
    }

    private void text(String words, double x, double y) {
        pen.drawString(words, (float) x, (float) y);
    }

    private void words() {
        double base = field.getMaxY() + WORDS_BELOW;
        text("unpleasant", field.getMinX(), base);
        text("valence", field.getCenterX() - metrics.stringWidth("valence") / 2.0, base);
        text("pleasant", field.getMaxX() - metrics.stringWidth("pleasant"), base);
        pen.rotate(-Math.PI / 2);
        double left = field.getMinX() - WORDS_BEFORE;
        text("calm", -field.getMaxY(), left);
        text("arousal", -field.getCenterY() - metrics.stringWidth("arousal") / 2.0, left);
        text("excited", -field.getMinY() - metrics.stringWidth("excited"), left);
    }

    private static String tick(int half) {
        return switch (half) {
            case -2 -> "−1";
            case -1 -> "−½";
            case 1 -> "+½";
            case 2 -> "+1";
            default -> "0";
        };
    }
}
