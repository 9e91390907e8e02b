package moodlab.desktop.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;

/** A drawn sign in the colour of the button's text; drawn, because fonts differ in what signs they have. */
public final class Glyph implements Icon {

    private final Shape unit;
    private final int size;

    private Glyph(Shape unit, int size) {
        this.unit = unit;
        this.size = size;
    }

    public static Glyph play(int size) {
        return new Glyph(triangle(0.2, 0.1, 0.9), size);
    }

    public static Glyph pause(int size) {
        Path2D path = new Path2D.Double(new Rectangle2D.Double(0.2, 0.12, 0.22, 0.76));
        path.append(new Rectangle2D.Double(0.58, 0.12, 0.22, 0.76), false);
        return new Glyph(path, size);
    }

    public static Glyph next(int size) {
        Path2D path = new Path2D.Double(triangle(0.12, 0.15, 0.72));
        path.append(new Rectangle2D.Double(0.74, 0.15, 0.14, 0.7), false);
        return new Glyph(path, size);
    }

    public static Glyph previous(int size) {
        return new Glyph(new AffineTransform(-1, 0, 0, 1, 1, 0).createTransformedShape(next(size).unit), size);
    }

    /** A loudspeaker with waves. */
    public static Glyph sound(int size) {
        Area area = new Area(speaker());
        area.add(wave(0.2));
        area.add(wave(0.36));
        return new Glyph(area, size);
    }

    /** A loudspeaker with a cross. */
    public static Glyph muted(int size) {
        BasicStroke stroke = new BasicStroke(0.09f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        Area area = new Area(speaker());
        area.add(new Area(stroke.createStrokedShape(new Line2D.Double(0.65, 0.36, 0.93, 0.64))));
        area.add(new Area(stroke.createStrokedShape(new Line2D.Double(0.65, 0.64, 0.93, 0.36))));
        return new Glyph(area, size);
    }

    private static Path2D speaker() {
        Path2D path = new Path2D.Double();
        path.moveTo(0.06, 0.36);
        path.lineTo(0.24, 0.36);
        path.lineTo(0.5, 0.12);
        path.lineTo(0.5, 0.88);
        path.lineTo(0.24, 0.64);
        path.lineTo(0.06, 0.64);
        path.closePath();
        return path;
    }

    private static Area wave(double radius) {
        Shape arc = new Arc2D.Double(0.52 - radius, 0.5 - radius, 2 * radius, 2 * radius, -45, 90, Arc2D.OPEN);
        return new Area(new BasicStroke(0.08f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(arc));
    }

    public static Glyph thumbUp(int size) {
        return new Glyph(thumb(), size);
    }

    public static Glyph thumbDown(int size) {
        AffineTransform turn = new AffineTransform(1, 0, 0, -1, 0, 1);
        return new Glyph(turn.createTransformedShape(thumb()), size);
    }

    private static Path2D triangle(double left, double top, double right) {
        Path2D path = new Path2D.Double();
        path.moveTo(left, top);
        path.lineTo(right, 0.5);
        path.lineTo(left, 1 - top);
        path.closePath();
        return path;
    }

    private static Path2D thumb() {
        Path2D path = new Path2D.Double(new RoundRectangle2D.Double(0.04, 0.44, 0.2, 0.5, 0.08, 0.08));
        path.moveTo(0.3, 0.48);
        path.lineTo(0.5, 0.08);
        path.curveTo(0.62, 0.04, 0.68, 0.16, 0.64, 0.28);
        path.lineTo(0.6, 0.4);
        path.lineTo(0.86, 0.4);
        path.curveTo(0.95, 0.4, 0.98, 0.48, 0.95, 0.56);
        path.lineTo(0.84, 0.86);
        path.curveTo(0.82, 0.92, 0.78, 0.94, 0.72, 0.94);
        path.lineTo(0.42, 0.94);
        path.curveTo(0.38, 0.94, 0.34, 0.92, 0.3, 0.88);
        path.closePath();
        return path;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Color faded = Inks.mix(Inks.text(), Inks.ground(), 0.35);
        paint(graphics, x, y, component.isEnabled() ? component.getForeground() : faded);
    }

    /** Paints it in that colour. */
    void paint(Graphics graphics, int x, int y, Color ink) {
        Graphics2D pen = Inks.smooth(graphics);
        pen.setColor(ink);
        pen.translate(x, y);
        pen.scale(size, size);
        pen.fill(unit);
        pen.dispose();
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }
}
