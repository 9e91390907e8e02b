package moodlab.desktop.library;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.desktop.widget.Inks;

/** The dots of a scatter, drawn once and kept as a picture until something about them changes. */
final class ScatterDots {

    private static final float SOLID = 0.8f;

    /** More songs than this are drawn smaller. */
    private static final int MANY = 1_000;

    private final double radius;
    private double size;
    private boolean bySource;
    private BufferedImage picture;
    private boolean dark;
    private double scale;

    ScatterDots(double radius) {
        this.radius = radius;
    }

    void bySource(boolean source) {
        bySource = source;
        forget();
    }

    void forget() {
        picture = null;
    }

    void paint(Graphics2D pen, ScatterPlan plan, Component on) {
        double now = pen.getTransform().getScaleX();
        if (picture == null || dark != Inks.dark() || scale != now) {
            dark = Inks.dark();
            scale = now;
            picture = drawn(plan, on);
        }
        pen.drawImage(picture, AffineTransform.getScaleInstance(1 / scale, 1 / scale), null);
    }

    private BufferedImage drawn(ScatterPlan plan, Component on) {
        BufferedImage image = new BufferedImage(
                (int) Math.max(1, Math.ceil(on.getWidth() * scale)),
                (int) Math.max(1, Math.ceil(on.getHeight() * scale)),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = Inks.smooth(image.getGraphics());
        pen.scale(scale, scale);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, SOLID));
        pen.setStroke(new BasicStroke(1.3f));
        size = plan.size() > MANY ? radius / 2 : radius;
        for (int i = 0; i < plan.size(); i++) {
            draw(pen, plan.row(i), plan.x(i), plan.y(i));
        }
        pen.dispose();
        return image;
    }

    /** Hollow where it is missing or retired. */
    private void draw(Graphics2D pen, SongRow row, double x, double y) {
        boolean square = !bySource && MoodInks.square(row.mood());
        double half = size - 0.5;
        Shape mark = square ? new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half) : circle(x, y, size);
        Color ink = bySource ? MoodInks.source(row) : MoodInks.mood(row.mood());
        pen.setColor(ink);
        if (row.standing() == SongRow.Standing.PRESENT) {
            pen.fill(mark);
        } else {
            pen.draw(mark);
        }
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
